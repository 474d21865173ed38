ALTER TABLE "customer_mark" ADD COLUMN "since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_mark" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "run_inside" ON "run" USING btree ("journey_id","id") WHERE status in ('waiting', 'held');