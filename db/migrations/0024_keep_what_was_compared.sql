CREATE TABLE "known_changes" (
	"changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "is_news" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "whose" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "compared" jsonb;--> statement-breakpoint
CREATE INDEX "import_rows_news" ON "import_rows" USING btree ("import_id") WHERE "import_rows"."is_news";--> statement-breakpoint
CREATE INDEX "import_rows_told" ON "import_rows" USING btree ("import_id","line") WHERE "import_rows"."refused" is not null or "import_rows"."left_out" <> '{}';--> statement-breakpoint
-- Pieces are pressed from here on: a file that waits as it came cannot be read, and is uploaded again.
DELETE FROM "import_rows" WHERE "import_id" IN (SELECT "id" FROM "imports" WHERE "state" IN ('uploaded', 'reading'));--> statement-breakpoint
UPDATE "imports" SET "state" = 'failed', "ended_at" = now(), "problem" = 'Turnout was brought up to date while this file was being read. Choose the file again.' WHERE "state" IN ('uploaded', 'reading');--> statement-breakpoint
DELETE FROM "import_pieces";
