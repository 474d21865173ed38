-- How conditions read dates. Each function answers as its namesake in shared/src/schedule and shared/src/conditions does;
-- null stands for "no such thing", never for an error, because shops send anything.

-- A day that the calendar has, such as 2026-02-28. Year 0000 is what Postgres calls 1 BC.
CREATE FUNCTION olle_date(written text) RETURNS date LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  y int; m int; d int;
BEGIN
  IF written !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN RETURN NULL; END IF;
  y := left(written, 4)::int; m := substr(written, 6, 2)::int; d := right(written, 2)::int;
  IF m NOT BETWEEN 1 AND 12 OR d < 1 OR d > 31 THEN RETURN NULL; END IF;
  IF m IN (4, 6, 9, 11) AND d > 30 THEN RETURN NULL; END IF;
  IF m = 2 AND d > (CASE WHEN y % 4 = 0 AND (y % 100 <> 0 OR y % 400 = 0) THEN 29 ELSE 28 END) THEN RETURN NULL; END IF;
  RETURN make_date(CASE y WHEN 0 THEN -1 ELSE y END, m, d);
END $$;
--> statement-breakpoint
-- The instant at which the clocks of `zone` show `wall`: the first when it comes twice, the end of the gap when it never
-- comes. Postgres by itself takes the second, and as long after the gap as `wall` is inside it.
CREATE FUNCTION olle_clock(wall timestamp, zone text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  found timestamptz := wall AT TIME ZONE zone;
  eve timestamptz := found - interval '24 hours';
  earlier timestamptz := (wall - ((eve AT TIME ZONE zone) - (eve AT TIME ZONE 'UTC'))) AT TIME ZONE 'UTC';
  lower bigint; upper bigint; middle bigint;
BEGIN
  IF earlier AT TIME ZONE zone = wall THEN RETURN least(earlier, found); END IF;
  IF found AT TIME ZONE zone = wall THEN RETURN found; END IF;
  lower := floor(extract(epoch FROM eve)); upper := ceil(extract(epoch FROM found));
  WHILE upper - lower > 1 LOOP
    middle := (lower + upper) / 2;
    IF to_timestamp(middle) AT TIME ZONE zone > wall THEN upper := middle; ELSE lower := middle; END IF;
  END LOOP;
  RETURN to_timestamp(upper);
END $$;
--> statement-breakpoint
-- An ISO 8601 instant with its offset means itself, cut to milliseconds; a date means its first instant in `zone`. Read
-- by position, because taking an expression's groups apart is thirty times as slow.
CREATE FUNCTION olle_instant(value jsonb, zone text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  written text; day date; hour text; minute text; rest text; seconds text; away text; away_hour text; away_minute text;
BEGIN
  IF jsonb_typeof(value) <> 'string' THEN RETURN NULL; END IF;
  written := value #>> '{}';
  IF length(written) = 10 THEN RETURN olle_clock(olle_date(written)::timestamp, zone); END IF;
  -- As programs write it: Postgres reads that by itself.
  IF written ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,3})?Z$' AND left(written, 4) <> '0000' THEN
    RETURN CASE WHEN olle_date(left(written, 10)) IS NOT NULL THEN written::timestamptz END;
  END IF;
  IF written !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)$' THEN RETURN NULL; END IF;
  day := olle_date(left(written, 10)); hour := substr(written, 12, 2); minute := substr(written, 15, 2);
  rest := substr(written, 17); away := ltrim(rest, ':.0123456789');
  seconds := left(rest, -length(away));
  seconds := left(seconds || substr(':00.000', length(seconds) + 1), 7);
  away_hour := substr(away, 2, 2); away_minute := ltrim(substr(away, 4), ':');
  IF day IS NULL OR hour > '23' OR minute > '59' OR substr(seconds, 2, 2) > '59' OR away_hour > '23' OR away_minute > '59' THEN RETURN NULL; END IF;
  RETURN (day + (hour || ':' || minute || seconds)::time
    - CASE left(away, 1) WHEN '+' THEN 1 WHEN '-' THEN -1 ELSE 0 END * make_interval(hours => coalesce(nullif(away_hour, ''), '0')::int, mins => coalesce(nullif(away_minute, ''), '0')::int)) AT TIME ZONE 'UTC';
END $$;
--> statement-breakpoint
-- A date means itself, an instant its day in `zone`.
CREATE FUNCTION olle_day(value jsonb, zone text) RETURNS date LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF jsonb_typeof(value) <> 'string' THEN RETURN NULL; END IF;
  RETURN coalesce(olle_date(value #>> '{}'), (olle_instant(value, zone) AT TIME ZONE zone)::date);
END $$;
--> statement-breakpoint
-- Month and day on which `day` is kept in the year of `today`: 29 February on the 28th where there is no 29th.
CREATE FUNCTION olle_kept(day date, today date) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  kept text := to_char(day, 'MMDD');
BEGIN
  IF kept = '0229' AND extract(doy FROM make_date(extract(year FROM today)::int, 12, 31)) = 365 THEN RETURN '0228'; END IF;
  RETURN kept;
END $$;
--> statement-breakpoint
CREATE FUNCTION olle_anniversary(day date, today date) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN olle_kept(day, today) = to_char(today, 'MMDD');
END $$;
--> statement-breakpoint
-- Where to read `age`: by the birthday, if that is a date, else as it was sent. Whose birthday is yet to come has no age.
CREATE FUNCTION olle_aged(attributes jsonb, today date, zone text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  birthday date := olle_day(attributes -> 'birthday', zone);
  years int;
BEGIN
  IF birthday IS NULL THEN RETURN attributes; END IF;
  years := extract(year FROM today) - extract(year FROM birthday)
    - CASE WHEN birthday < '0001-01-01' THEN 1 ELSE 0 END
    - CASE WHEN to_char(today, 'MMDD') >= olle_kept(birthday, today) THEN 0 ELSE 1 END;
  RETURN jsonb_build_object('age', CASE WHEN years >= 0 THEN years END);
END $$;
--> statement-breakpoint
-- `at` moved by an ISO 8601 duration of at most about ten years, forwards (1) or back (-1). Months and years keep the
-- clock of `zone`; what is no duration moves nothing anywhere.
CREATE FUNCTION olle_shift(at timestamptz, duration jsonb, direction int, zone text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  written text; part numeric[]; months numeric; seconds numeric;
BEGIN
  IF jsonb_typeof(duration) <> 'string' THEN RETURN NULL; END IF;
  written := duration #>> '{}';
  IF length(written) > 40 THEN RETURN NULL; END IF;
  part := regexp_match(written, '^P(?=[0-9]|T[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?$');
  months := coalesce(part[1], 0) * 12 + coalesce(part[2], 0);
  seconds := coalesce(part[3], 0) * 604800 + coalesce(part[4], 0) * 86400 + coalesce(part[5], 0) * 3600 + coalesce(part[6], 0) * 60 + coalesce(part[7], 0);
  IF part IS NULL OR months * 30.5 * 86400 + seconds > 3660 * 86400 THEN RETURN NULL; END IF;
  IF months > 0 THEN at := olle_clock((at AT TIME ZONE zone) + direction * months::int * interval '1 month', zone); END IF;
  RETURN at + direction * seconds::float8 * interval '1 second';
END $$;
--> statement-breakpoint
-- Rounded to 15 significant digits, as sums are wherever a condition is asked.
CREATE FUNCTION olle_significant(value numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  -- Few digits need no logarithm, which is slow.
  IF length(value::text) <= 15 OR value = 0 THEN RETURN value; END IF;
  RETURN round(value, 14 - floor(log(abs(value)))::int);
END $$;
