ALTER TABLE "migration" ADD COLUMN "forgotten_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "migration_run" ADD COLUMN "from_version" integer;--> statement-breakpoint
ALTER TABLE "migration_run" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
-- Of an undone move the row said no more what it had been: that is what was chosen for the step where they stood.
UPDATE "migration_run" l SET
	"from_version" = (l."before"->>'version')::integer,
	"undone_at" = CASE l."state" WHEN 'undone' THEN l."at" END,
	"at" = CASE WHEN l."state" IN ('undone', 'kept') THEN coalesce(m."finished_at", m."listed_at", m."created_at") ELSE l."at" END,
	"state" = CASE WHEN l."state" IN ('undone', 'kept') THEN
		CASE m."in_flight"->(l."before"->'position'->>'nodeId')->>'action' WHEN 'exit' THEN 'exited' WHEN 'map' THEN 'mapped' ELSE 'followed' END
		ELSE l."state" END
FROM "migration" m WHERE m."id" = l."migration_id" AND l."before" IS NOT NULL;
