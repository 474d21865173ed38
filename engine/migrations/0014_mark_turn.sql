DROP INDEX "customer_mark_at";--> statement-breakpoint
CREATE INDEX "customer_mark_turn" ON "customer_mark" USING btree ("live" DESC NULLS LAST,"at");