CREATE TABLE "call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"visit" integer NOT NULL,
	"step_seq" integer NOT NULL,
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"request" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"http_status" integer,
	"body" jsonb,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_secret" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "throttle_queue" (
	"journey_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"places" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "throttle_queue_journey_id_node_id_pk" PRIMARY KEY("journey_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "throttle_slot" (
	"journey_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"n" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "throttle_slot_journey_id_node_id_n_pk" PRIMARY KEY("journey_id","node_id","n")
);
--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "payload" jsonb;
--> statement-breakpoint
CREATE UNIQUE INDEX "call_key" ON "call" USING btree ("run_id","node_id","visit");
--> statement-breakpoint
CREATE INDEX "call_customer" ON "call" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "webhook_secret_workspace" ON "webhook_secret" USING btree ("workspace_id","created_at");
--> statement-breakpoint
CREATE INDEX "throttle_slot_at" ON "throttle_slot" USING btree ("journey_id","node_id","at");