CREATE TABLE "journey_pause" (
	"journey_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"paused_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resumed_at" timestamp (3) with time zone,
	"overdue" jsonb,
	CONSTRAINT "journey_pause_journey_id_paused_at_pk" PRIMARY KEY("journey_id","paused_at")
);
--> statement-breakpoint
CREATE TABLE "migration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"in_flight" jsonb NOT NULL,
	"overdue" text NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"followed" integer DEFAULT 0 NOT NULL,
	"mapped" integer DEFAULT 0 NOT NULL,
	"exited" integer DEFAULT 0 NOT NULL,
	"gone" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"cursor" uuid,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"listed_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "migration_run" (
	"migration_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"before" jsonb,
	"at" timestamp (3) with time zone,
	CONSTRAINT "migration_run_migration_id_run_id_pk" PRIMARY KEY("migration_id","run_id")
);
--> statement-breakpoint
CREATE INDEX "migration_journey" ON "migration" USING btree ("journey_id","created_at","id");--> statement-breakpoint
CREATE INDEX "migration_open" ON "migration" USING btree ("created_at") WHERE status in ('running', 'undoing');--> statement-breakpoint
CREATE INDEX "migration_run_pending" ON "migration_run" USING btree ("migration_id","run_id") WHERE state = 'pending';