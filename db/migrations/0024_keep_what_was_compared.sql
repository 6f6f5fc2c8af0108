CREATE TABLE "known_changes" (
	"changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "is_news" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "whose" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "compared" jsonb;--> statement-breakpoint
CREATE INDEX "import_rows_news" ON "import_rows" USING btree ("import_id") WHERE "import_rows"."is_news";