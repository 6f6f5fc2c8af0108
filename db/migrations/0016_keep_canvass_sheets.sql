CREATE TABLE "canvass_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "canvass_sheets_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"member_ids" uuid[] NOT NULL,
	"account_id" uuid NOT NULL,
	"printed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canvass_sheets_number" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "canvass_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "canvass_sheets" ADD CONSTRAINT "canvass_sheets_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canvass_sheets" ADD CONSTRAINT "canvass_sheets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canvass_sheets" ADD CONSTRAINT "canvass_sheets_workplace" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "canvass_sheets_branch" ON "canvass_sheets" USING btree ("branch_id","ballot_id");--> statement-breakpoint
CREATE INDEX "canvass_sheets_ballot" ON "canvass_sheets" USING btree ("ballot_id","printed_at");--> statement-breakpoint
CREATE POLICY "secretary_select" ON "canvass_sheets" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("canvass_sheets"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "canvass_sheets" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("canvass_sheets"."account_id" = (select acting_account()) and "canvass_sheets"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "canvass_sheets" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "canvass_sheets" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("canvass_sheets"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));