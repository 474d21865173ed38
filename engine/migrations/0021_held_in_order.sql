DROP INDEX "run_held";--> statement-breakpoint
CREATE INDEX "run_held" ON "run" USING btree ("journey_id","entered_at") WHERE status = 'held';