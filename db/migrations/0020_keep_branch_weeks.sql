CREATE TABLE "branch_weeks" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"asking" integer NOT NULL,
	"newly_spoken_to" integer NOT NULL,
	"worth" real,
	CONSTRAINT "branch_weeks_ballot_id_branch_id_pk" PRIMARY KEY("ballot_id","branch_id")
);
--> statement-breakpoint
ALTER TABLE "branch_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "branch_weeks" ADD CONSTRAINT "branch_weeks_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_weeks" ADD CONSTRAINT "branch_weeks_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "secretary_select" ON "branch_weeks" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("branch_weeks"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "branch_weeks" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));