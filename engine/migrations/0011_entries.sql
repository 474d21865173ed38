CREATE TABLE "customer_mark" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"live" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "date_due" (
	"journey_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"date" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "date_due_journey_id_customer_id_pk" PRIMARY KEY("journey_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "date_watch" (
	"journey_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"cursor" uuid,
	"since" timestamp (3) with time zone NOT NULL,
	"built_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule_clock" (
	"journey_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule_tick" (
	"journey_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"workspace_id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	CONSTRAINT "schedule_tick_journey_id_at_pk" PRIMARY KEY("journey_id","at")
);
--> statement-breakpoint
CREATE TABLE "segment_member" (
	"segment_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"since" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "segment_member_segment_id_customer_id_pk" PRIMARY KEY("segment_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "segment_watch" (
	"segment_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"hears" jsonb NOT NULL,
	"cursor" uuid,
	"since" timestamp (3) with time zone NOT NULL,
	"built_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "customer_mark_at" ON "customer_mark" USING btree ("at");--> statement-breakpoint
CREATE INDEX "date_due_customer" ON "date_due" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "date_due_at" ON "date_due" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "schedule_clock_next" ON "schedule_clock" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "segment_member_customer" ON "segment_member" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "segment_member_due" ON "segment_member" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
-- What a provider or a reader reports of a message may change a segment. Reports are written in many places; here they
-- all pass. `$message` stands in `hears` for a condition about messages.
CREATE FUNCTION olle_mark_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM segment_watch WHERE hears ? '$message') THEN
    INSERT INTO customer_mark (customer_id, workspace_id, live, at)
    SELECT DISTINCT m.customer_id, m.workspace_id, true, clock_timestamp()
    FROM reported r JOIN message m ON m.id = r.message_id ORDER BY m.customer_id
    ON CONFLICT (customer_id) DO UPDATE SET live = true;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER message_event_marks AFTER INSERT ON message_event REFERENCING NEW TABLE AS reported
FOR EACH STATEMENT EXECUTE FUNCTION olle_mark_messages();
