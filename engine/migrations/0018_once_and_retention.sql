ALTER TABLE "idempotency" ADD COLUMN "claim" uuid;--> statement-breakpoint
ALTER TABLE "idempotency" ADD COLUMN "done" text;--> statement-breakpoint
CREATE INDEX "call_failed" ON "call" USING btree ("journey_id","created_at","id") WHERE status = 'failed';--> statement-breakpoint
CREATE INDEX "call_over" ON "call" USING btree ("finished_at") WHERE status <> 'waiting';--> statement-breakpoint
CREATE INDEX "enrolment_over" ON "enrolment" USING btree ("finished_at") WHERE status <> 'running';--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_tick" ON "audit" USING btree ("at") WHERE action = 'journey.tick';--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" USING btree ("created_at");