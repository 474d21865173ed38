DROP INDEX "run_past";--> statement-breakpoint
CREATE INDEX "run_past" ON "run" USING btree ("journey_id","customer_id");