CREATE TABLE "consent" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"granted" boolean NOT NULL,
	"night" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_customer_id_channel_category_pk" PRIMARY KEY("customer_id","channel","category")
);
--> statement-breakpoint
CREATE TABLE "consent_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"granted" boolean NOT NULL,
	"night" boolean,
	"source" text NOT NULL,
	"wording" text,
	"actor" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"merged_into" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "customer_identity" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_identity_workspace_id_kind_value_pk" PRIMARY KEY("workspace_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "customer_lock" (
	"customer_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"workspace_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppression_workspace_id_channel_address_pk" PRIMARY KEY("workspace_id","channel","address")
);
--> statement-breakpoint
CREATE TABLE "dead_letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"redriven_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"properties" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"shard" smallint NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event_id" bigint,
	"from_customer_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"set_aside_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"metric" text NOT NULL,
	"subject" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counter_journey_id_version_metric_subject_hour_pk" PRIMARY KEY("journey_id","version","metric","subject","hour")
);
--> statement-breakpoint
CREATE TABLE "counter_delta" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "counter_delta_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"metric" text NOT NULL,
	"subject" text NOT NULL,
	"n" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"processed" integer DEFAULT 0 NOT NULL,
	"entered" integer DEFAULT 0 NOT NULL,
	"cursor" uuid,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "journey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"stop_mode" text,
	"draft" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"draft_by" text NOT NULL,
	"draft_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"live_version" integer,
	"archived_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_version" (
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"checksum" text NOT NULL,
	"note" text,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_version_journey_id_version_pk" PRIMARY KEY("journey_id","version")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"visit" integer NOT NULL,
	"step_seq" integer NOT NULL,
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"reason_code" text,
	"verdicts" jsonb NOT NULL,
	"not_before" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"claimed_by" uuid,
	"rendered" jsonb,
	"provider_message_id" text,
	"error" text,
	"queued_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "message_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"type" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"to" text NOT NULL,
	"from" text NOT NULL,
	"subject" text,
	"text" text,
	"html" text,
	"headers" jsonb NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "test_inbox_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"workspace_id" uuid NOT NULL,
	"experiment" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"variant" text NOT NULL,
	"bucket" double precision NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assignment_workspace_id_experiment_customer_id_pk" PRIMARY KEY("workspace_id","experiment","customer_id")
);
--> statement-breakpoint
CREATE TABLE "convoy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"nudge_wanted_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"bulk" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_hit" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"value" double precision,
	"currency" text
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"key" text,
	"status" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entry_seq" bigint NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" jsonb,
	"trigger" jsonb NOT NULL,
	"node_id" text,
	"since" timestamp (3) with time zone,
	"since_seq" bigint,
	"until" timestamp (3) with time zone,
	"memo" jsonb,
	"step_seq" integer,
	"stuck" text,
	"visits" jsonb NOT NULL,
	"heard" jsonb NOT NULL,
	"coupon" jsonb,
	"step_count" integer NOT NULL,
	"goal_at" timestamp (3) with time zone,
	"goal_until" timestamp (3) with time zone,
	"convoy_id" uuid,
	"last_convoy_id" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step" (
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"node_type" text NOT NULL,
	"visit" integer NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"reason" jsonb NOT NULL,
	"message_id" uuid,
	"fact_seq" bigint,
	CONSTRAINT "step_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
CREATE TABLE "coupon" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"code" text NOT NULL,
	"customer_id" uuid,
	"run_id" uuid,
	"node_id" text,
	"visit" integer,
	"issued_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "coupon_pool" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "segment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"condition" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"workspace_id" uuid NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" smallint,
	"response" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_workspace_id_path_key_pk" PRIMARY KEY("workspace_id","path","key")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"sending_paused" boolean DEFAULT false NOT NULL,
	"admin_key_hash" text NOT NULL,
	"write_key_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_admin_key_hash_unique" UNIQUE("admin_key_hash"),
	CONSTRAINT "workspace_write_key_hash_unique" UNIQUE("write_key_hash")
);
--> statement-breakpoint
CREATE INDEX "consent_record_customer" ON "consent_record" USING btree ("customer_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_user_id" ON "customer" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "customer_recent" ON "customer" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customer_email" ON "customer" USING btree ("workspace_id",lower(attributes->>'email'));--> statement-breakpoint
CREATE INDEX "customer_identity_customer" ON "customer_identity" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "dead_letter_open" ON "dead_letter" USING btree ("workspace_id","at","id") WHERE redriven_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "event_message_id" ON "event" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "event_customer" ON "event" USING btree ("customer_id","at","id");--> statement-breakpoint
CREATE INDEX "event_customer_name" ON "event" USING btree ("customer_id","name","at","id");--> statement-breakpoint
CREATE INDEX "event_name" ON "event" USING btree ("workspace_id","name","at");--> statement-breakpoint
CREATE INDEX "inbox_open" ON "inbox" USING btree ("shard","seq") WHERE set_aside_at is null;--> statement-breakpoint
CREATE INDEX "journey_workspace" ON "journey" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "message_key" ON "message" USING btree ("run_id","node_id","visit");--> statement-breakpoint
CREATE INDEX "message_queue" ON "message" USING btree ("channel","queued_at","id") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "message_in_flight" ON "message" USING btree ("claimed_at") WHERE status in ('claimed', 'handing_over');--> statement-breakpoint
CREATE INDEX "message_customer" ON "message" USING btree ("customer_id","queued_at");--> statement-breakpoint
CREATE INDEX "message_journey" ON "message" USING btree ("journey_id","queued_at","id");--> statement-breakpoint
CREATE INDEX "message_recent" ON "message" USING btree ("workspace_id","queued_at","id");--> statement-breakpoint
CREATE INDEX "message_event_message" ON "message_event" USING btree ("message_id","at");--> statement-breakpoint
CREATE INDEX "test_inbox_recent" ON "test_inbox" USING btree ("workspace_id","at","id");--> statement-breakpoint
CREATE INDEX "convoy_unstarted" ON "convoy" USING btree ("created_at") WHERE started_at is null and closed_at is null;--> statement-breakpoint
CREATE INDEX "convoy_nudge" ON "convoy" USING btree ("nudge_wanted_at") WHERE nudge_wanted_at is not null and closed_at is null;--> statement-breakpoint
CREATE INDEX "convoy_overdue" ON "convoy" USING btree ("due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "goal_hit_journey" ON "goal_hit" USING btree ("journey_id","at");--> statement-breakpoint
CREATE INDEX "run_customer" ON "run" USING btree ("customer_id","entered_at");--> statement-breakpoint
CREATE INDEX "run_live" ON "run" USING btree ("customer_id") WHERE status in ('waiting', 'held');--> statement-breakpoint
CREATE INDEX "run_goal" ON "run" USING btree ("customer_id") WHERE goal_until is not null;--> statement-breakpoint
CREATE INDEX "run_past" ON "run" USING btree ("journey_id","customer_id","key");--> statement-breakpoint
CREATE INDEX "run_node" ON "run" USING btree ("journey_id","node_id","until","id") WHERE node_id is not null;--> statement-breakpoint
CREATE INDEX "run_status" ON "run" USING btree ("journey_id","status","entered_at","id");--> statement-breakpoint
CREATE INDEX "run_convoy" ON "run" USING btree ("convoy_id","until") WHERE convoy_id is not null;--> statement-breakpoint
CREATE INDEX "run_stuck" ON "run" USING btree ("workspace_id","updated_at") WHERE stuck is not null;--> statement-breakpoint
CREATE INDEX "step_customer" ON "step" USING btree ("customer_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "coupon_code" ON "coupon" USING btree ("pool_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "coupon_visit" ON "coupon" USING btree ("run_id","node_id","visit");--> statement-breakpoint
CREATE INDEX "coupon_free" ON "coupon" USING btree ("pool_id","id") WHERE issued_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "coupon_pool_name" ON "coupon_pool" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "segment_workspace" ON "segment" USING btree ("workspace_id","created_at","id");