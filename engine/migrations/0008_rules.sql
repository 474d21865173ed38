CREATE TABLE "entry_count" (
	"journey_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"total" bigint NOT NULL,
	"hour_from" timestamp (3) with time zone,
	"in_hour" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_refused" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"journey_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"reason" jsonb NOT NULL,
	"times" bigint NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entry_refused_customer_id_journey_id_code_pk" PRIMARY KEY("customer_id","journey_id","code")
);
--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "check_at" timestamp (3) with time zone;