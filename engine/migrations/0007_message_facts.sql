ALTER TABLE "message" ADD COLUMN "wait_for" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "holdout" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "former" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "journey_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "node_id" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "run_id" uuid;