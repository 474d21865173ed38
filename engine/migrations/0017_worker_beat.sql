CREATE TABLE "worker_beat" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "call_journey" ON "call" USING btree ("journey_id","created_at","id");--> statement-breakpoint
CREATE INDEX "enrolment_running" ON "enrolment" USING btree ("created_at") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "message_open" ON "message" USING btree ("workspace_id","status","queued_at","id") WHERE status in ('failed', 'unknown');