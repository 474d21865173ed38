-- The words of a message's subject and the address it went to, of which beginnings are looked for. Cut here and not by a
-- text search parser, whose idea of a letter is the locale's of the database. It stands in the way of every message that is
-- sent, so it has an answer for whatever was rendered; a word of `tsvector` has room for 2,046 bytes.
CREATE FUNCTION olle_words(rendered jsonb) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 500 AS $$
BEGIN
  RETURN array_to_tsvector(array_remove(
    regexp_split_to_array(
      lower(coalesce(left(rendered->>'subject', 500), '')),
      '[\s!-/:-@[-`{-~‘’“”…·「」『』【】〈〉《》（）！，．：；？—–]+'
    ) || lower(coalesce(left(rendered->>'to', 320), '')),
    ''
  ));
END $$;
--> statement-breakpoint
CREATE INDEX "customer_name" ON "customer" USING btree ("workspace_id",lower(attributes->>'name') text_pattern_ops);--> statement-breakpoint
CREATE INDEX "message_words" ON "message" USING gin (olle_words(rendered)) WHERE status in ('sent', 'skipped', 'failed', 'unknown');
