ALTER TABLE "call" ADD COLUMN "next_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "call_waiting" ON "call" USING btree ("created_at") WHERE status = 'waiting';