CREATE TABLE "join_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"branch_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "join_codes_day" CHECK ("join_codes"."expires_at" <= "join_codes"."made_at" + interval '24 hours')
);
--> statement-breakpoint
ALTER TABLE "join_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "join_tries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"network" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "join_tries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reach_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"is_given" boolean,
	CONSTRAINT "reach_requests_settled" CHECK (("reach_requests"."settled_at" is null) = ("reach_requests"."is_given" is null))
);
--> statement-breakpoint
ALTER TABLE "reach_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "reaches_workplace";--> statement-breakpoint
DROP INDEX "reaches_branch";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "mail_failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reaches" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "reaches" ADD COLUMN "stands_in_for" uuid;--> statement-breakpoint
ALTER TABLE "reaches" ADD COLUMN "ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_requests" ADD CONSTRAINT "reach_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_requests" ADD CONSTRAINT "reach_requests_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_requests" ADD CONSTRAINT "reach_requests_workplace_id_branch_id_workplaces_id_branch_id_fk" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "join_codes_code" ON "join_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "join_codes_branch" ON "join_codes" USING btree ("branch_id","expires_at");--> statement-breakpoint
CREATE INDEX "join_tries_network" ON "join_tries" USING btree ("network","at");--> statement-breakpoint
CREATE UNIQUE INDEX "reach_requests_waiting" ON "reach_requests" USING btree ("account_id","workplace_id") WHERE "reach_requests"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "reach_requests_branch" ON "reach_requests" USING btree ("branch_id") WHERE "reach_requests"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_stands_in_for_accounts_id_fk" FOREIGN KEY ("stands_in_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reaches_one_member" ON "reaches" USING btree ("account_id","member_id") WHERE "reaches"."ended_at" is null and "reaches"."stands_in_for" is null and "reaches"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "reaches_account" ON "reaches" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "reaches_stand_in" ON "reaches" USING btree ("stands_in_for") WHERE "reaches"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "reaches_by_member" ON "reaches" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reaches_workplace" ON "reaches" USING btree ("account_id","workplace_id") WHERE "reaches"."ended_at" is null and "reaches"."stands_in_for" is null and "reaches"."workplace_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reaches_branch" ON "reaches" USING btree ("account_id","branch_id") WHERE "reaches"."ended_at" is null and "reaches"."stands_in_for" is null and "reaches"."workplace_id" is null and "reaches"."member_id" is null;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_one_thing" CHECK (num_nonnulls("reaches"."workplace_id", "reaches"."member_id") <= 1);--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_lent" CHECK (("reaches"."stands_in_for" is null) = ("reaches"."ends_at" is null) and ("reaches"."stands_in_for" is null or num_nonnulls("reaches"."workplace_id", "reaches"."member_id") = 1));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "join_codes" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("join_codes"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "join_codes" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("join_codes"."made_by" = (select acting_account()) and "join_codes"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "join_codes" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("join_codes"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("join_codes"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "join_codes" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "join_codes" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("join_codes"."made_by" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "join_codes" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "join_tries" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "join_tries" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_delete" ON "join_tries" AS PERMISSIVE FOR DELETE TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "rep_select" ON "reach_requests" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("reach_requests"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "reach_requests" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("reach_requests"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "reach_requests" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("reach_requests"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("reach_requests"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "reach_requests" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "reach_requests" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
ALTER POLICY "secretary_insert" ON "reaches" TO app_secretary WITH CHECK (num_nonnulls("reaches"."workplace_id", "reaches"."member_id") = 1 and "reaches"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
ALTER POLICY "secretary_update" ON "reaches" TO app_secretary USING (num_nonnulls("reaches"."workplace_id", "reaches"."member_id") = 1 and "reaches"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK (num_nonnulls("reaches"."workplace_id", "reaches"."member_id") = 1 and "reaches"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
ALTER POLICY "rep_select" ON "workplaces" TO app_rep USING ("workplaces"."id" = any((select seen_workplaces())::uuid[]));--> statement-breakpoint
ALTER POLICY "rep_select" ON "claims" TO app_rep USING (("claims"."workplace_id" = any((select reached_workplaces())::uuid[]) or "claims"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "claims" TO app_rep WITH CHECK ("claims"."account_id" = (select acting_account()) and ("claims"."workplace_id" = any((select reached_workplaces())::uuid[]) or "claims"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_update" ON "claims" TO app_rep USING (("claims"."workplace_id" = any((select reached_workplaces())::uuid[]) or "claims"."member_id" = any((select reached_members())::uuid[])) and ("claims"."account_id" = (select acting_account()) or "claims"."expires_at" <= now())) WITH CHECK ("claims"."account_id" = (select acting_account()) and ("claims"."workplace_id" = any((select reached_workplaces())::uuid[]) or "claims"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "contact_attempts" TO app_rep USING (("contact_attempts"."workplace_id" = any((select reached_workplaces())::uuid[]) or "contact_attempts"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "contact_attempts" TO app_rep WITH CHECK ("contact_attempts"."account_id" = (select acting_account()) and ("contact_attempts"."workplace_id" = any((select reached_workplaces())::uuid[]) or "contact_attempts"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "notes" TO app_rep USING (("notes"."workplace_id" = any((select reached_workplaces())::uuid[]) or "notes"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "notes" TO app_rep WITH CHECK ("notes"."account_id" = (select acting_account()) and ("notes"."workplace_id" = any((select reached_workplaces())::uuid[]) or "notes"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "pledges" TO app_rep USING (("pledges"."workplace_id" = any((select reached_workplaces())::uuid[]) or "pledges"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "pledges" TO app_rep WITH CHECK ("pledges"."account_id" = (select acting_account()) and ("pledges"."workplace_id" = any((select reached_workplaces())::uuid[]) or "pledges"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "undoings" TO app_rep USING (("undoings"."workplace_id" = any((select reached_workplaces())::uuid[]) or "undoings"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "undoings" TO app_rep WITH CHECK ("undoings"."account_id" = (select acting_account()) and ("undoings"."workplace_id" = any((select reached_workplaces())::uuid[]) or "undoings"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "members" TO app_rep USING (("members"."workplace_id" = any((select reached_workplaces())::uuid[]) or "members"."id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_update" ON "members" TO app_rep USING (("members"."workplace_id" = any((select reached_workplaces())::uuid[]) or "members"."id" = any((select reached_members())::uuid[]))) WITH CHECK (("members"."workplace_id" = any((select reached_workplaces())::uuid[]) or "members"."id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "replacements" TO app_rep USING (("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]) or "replacements"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_insert" ON "replacements" TO app_rep WITH CHECK ("replacements"."account_id" = (select acting_account()) and ("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]) or "replacements"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_update" ON "replacements" TO app_rep USING (("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]) or "replacements"."member_id" = any((select reached_members())::uuid[]))) WITH CHECK (("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]) or "replacements"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_select" ON "roll_entries" TO app_rep USING (("roll_entries"."workplace_id" = any((select reached_workplaces())::uuid[]) or "roll_entries"."member_id" = any((select reached_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "rep_update" ON "roll_entries" TO app_rep USING (("roll_entries"."workplace_id" = any((select reached_workplaces())::uuid[]) or "roll_entries"."member_id" = any((select reached_members())::uuid[]))) WITH CHECK (false);--> statement-breakpoint
ALTER POLICY "rep_select" ON "roll_events" TO app_rep USING (("roll_events"."workplace_id" = any((select reached_workplaces())::uuid[]) or "roll_events"."member_id" = any((select reached_members())::uuid[])));