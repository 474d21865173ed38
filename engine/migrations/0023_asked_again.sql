ALTER TABLE "date_due" ADD COLUMN "since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "date_due" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "segment_member" ADD COLUMN "unasked_since" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "date_due_unfired" ON "date_due" USING btree ("since") WHERE since is not null;--> statement-breakpoint
CREATE INDEX "segment_member_unasked" ON "segment_member" USING btree ("unasked_since") WHERE unasked_since is not null;