CREATE TABLE "import_pieces" (
	"import_id" uuid NOT NULL,
	"at" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_pieces_import_id_at_pk" PRIMARY KEY("import_id","at")
);
--> statement-breakpoint
ALTER TABLE "import_pieces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_progress" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"bytes" integer DEFAULT 0 NOT NULL,
	"bytes_read" integer DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_checked" integer DEFAULT 0 NOT NULL,
	"rows_staged" integer DEFAULT 0 NOT NULL,
	"rows_merged" integer DEFAULT 0 NOT NULL,
	"rows_to_merge" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancel_asked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "import_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_state";--> statement-breakpoint
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_import_id_imports_id_fk";
--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_branch_id_branches_id_fk";
--> statement-breakpoint
ALTER TABLE "roll_entries" DROP CONSTRAINT "roll_entries_ballot_id_ballots_id_fk";
--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "cells" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "read_as" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "headings" SET DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "mapping" SET DEFAULT '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "state" SET DEFAULT 'uploaded';--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "has_usable_address" boolean;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "columns_as_on" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "found" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "choice" jsonb;--> statement-breakpoint
ALTER TABLE "import_pieces" ADD CONSTRAINT "import_pieces_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_state" CHECK ("imports"."state" in ('uploaded', 'reading', 'checking', 'comparing', 'staged', 'merging', 'merged', 'discarded', 'cancelled', 'failed'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "import_pieces" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "import_pieces" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "import_pieces" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "import_pieces" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "import_progress" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "import_progress" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "import_progress" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "import_progress" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));