DROP INDEX "message_queue";--> statement-breakpoint
CREATE INDEX "message_queue" ON "message" USING btree ("channel","journey_id","queued_at","id") WHERE status = 'queued';