CREATE TABLE "audit_seals" (
	"id" integer PRIMARY KEY NOT NULL,
	"ids" "int8multirange" NOT NULL,
	"acts" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_seals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "audit_ballot";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "salt" "bytea";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "digest" "bytea";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "erased" "bytea";--> statement-breakpoint
CREATE INDEX "audit_account" ON "audit" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_rare" ON "audit" USING btree ("at") WHERE not ("audit"."act" in ('contact.log', 'contact.log_several', 'contact.undo', 'note.keep', 'queue.claim', 'queue.skip', 'member.see', 'list.see'));--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seen" ON "audit" USING btree ("subject_id","account_id","act",date_trunc('hour', "at" at time zone 'UTC')) WHERE "audit"."act" in ('member.see', 'list.see');--> statement-breakpoint
CREATE INDEX "audit_ballot" ON "audit" USING btree ("ballot_id","at");