CREATE TABLE "identity_join" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_join_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"anonymous_id" text NOT NULL,
	"from_customer_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "identity_join_customer" ON "identity_join" USING btree ("customer_id","at");