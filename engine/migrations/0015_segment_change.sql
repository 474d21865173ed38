CREATE TABLE "segment_change" (
	"segment_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"cursor" uuid
);
