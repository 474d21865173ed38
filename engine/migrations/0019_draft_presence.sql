CREATE TABLE "draft_presence" (
	"journey_id" uuid NOT NULL,
	"tab" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"node_id" text,
	"since" timestamp (3) with time zone NOT NULL,
	"editing_since" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_presence_journey_id_tab_pk" PRIMARY KEY("journey_id","tab")
);
--> statement-breakpoint
CREATE TABLE "scheduled_publication" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"actor" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"cancelled_by" text,
	"version" integer,
	"refusal" jsonb
);
--> statement-breakpoint
CREATE UNIQUE INDEX "draft_presence_editor" ON "draft_presence" USING btree ("journey_id") WHERE editing_since is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "scheduled_publication_waiting" ON "scheduled_publication" USING btree ("journey_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "scheduled_publication_due" ON "scheduled_publication" USING btree ("at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "scheduled_publication_journey" ON "scheduled_publication" USING btree ("journey_id","created_at","id");
