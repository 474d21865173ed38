CREATE TABLE "drift_audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"convoys" integer DEFAULT 0 NOT NULL,
	"workflows" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drift_finding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drift_finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"audit_id" uuid NOT NULL,
	"workspace_id" uuid,
	"code" text NOT NULL,
	"count" integer NOT NULL,
	"examples" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stuck_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"action" text NOT NULL,
	"journey_id" uuid,
	"node_id" text,
	"code" text,
	"run_ids" uuid[],
	"note" text NOT NULL,
	"actor" text NOT NULL,
	"total" integer NOT NULL,
	"processed" integer DEFAULT 0 NOT NULL,
	"freed" integer DEFAULT 0 NOT NULL,
	"cursor_at" timestamp (3) with time zone,
	"cursor_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "origin" jsonb;--> statement-breakpoint
CREATE INDEX "drift_audit_recent" ON "drift_audit" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "drift_finding_audit" ON "drift_finding" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "stuck_job_open" ON "stuck_job" USING btree ("created_at") WHERE finished_at is null;