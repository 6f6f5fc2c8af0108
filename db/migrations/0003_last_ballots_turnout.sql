CREATE TABLE "previous_turnouts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"workplace_id" uuid,
	"employer_id" uuid,
	"branch_id" uuid,
	"from_ballot" text NOT NULL,
	"entitled" integer NOT NULL,
	"cast" integer NOT NULL,
	"is_worked_out" boolean DEFAULT false NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "previous_turnouts_workplace" UNIQUE("ballot_id","workplace_id"),
	CONSTRAINT "previous_turnouts_employer" UNIQUE("ballot_id","employer_id"),
	CONSTRAINT "previous_turnouts_branch" UNIQUE("ballot_id","branch_id"),
	CONSTRAINT "previous_turnouts_one_thing" CHECK (num_nonnulls("previous_turnouts"."workplace_id", "previous_turnouts"."employer_id", "previous_turnouts"."branch_id") <= 1),
	CONSTRAINT "previous_turnouts_from_ballot" CHECK (char_length("previous_turnouts"."from_ballot") between 1 and 120),
	CONSTRAINT "previous_turnouts_entitled" CHECK ("previous_turnouts"."entitled" > 0),
	CONSTRAINT "previous_turnouts_cast" CHECK ("previous_turnouts"."cast" between 0 and "previous_turnouts"."entitled")
);
--> statement-breakpoint
ALTER TABLE "previous_turnouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit" DROP CONSTRAINT "audit_act";--> statement-breakpoint
ALTER TABLE "previous_turnouts" ADD CONSTRAINT "previous_turnouts_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previous_turnouts" ADD CONSTRAINT "previous_turnouts_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previous_turnouts" ADD CONSTRAINT "previous_turnouts_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previous_turnouts" ADD CONSTRAINT "previous_turnouts_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previous_turnouts" ADD CONSTRAINT "previous_turnouts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "previous_turnouts_whole" ON "previous_turnouts" USING btree ("ballot_id") WHERE "previous_turnouts"."workplace_id" is null and "previous_turnouts"."employer_id" is null and "previous_turnouts"."branch_id" is null;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_act" CHECK ("audit"."act" in ('account.invite', 'account.end', 'account.restore', 'account.change_role', 'account.grant_export', 'account.withdraw_export', 'reach.give', 'reach.end', 'session.sign_in', 'session.sign_out', 'session.end', 'passkey.add', 'passkey.remove', 'ballot.create', 'ballot.edit', 'ballot.edit_script', 'return.count', 'previous.load', 'previous.remove', 'roll.stage', 'roll.map', 'roll.merge', 'roll.discard', 'roll.export_refused', 'contact.log', 'contact.log_several', 'contact.undo', 'note.keep', 'queue.claim', 'queue.skip', 'overtaking.dismiss', 'member.correct_phone', 'pledge_list.export'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "previous_turnouts" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "previous_turnouts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "previous_turnouts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "previous_turnouts" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("previous_turnouts"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "previous_turnouts" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "previous_turnouts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);