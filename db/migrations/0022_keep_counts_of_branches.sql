CREATE TABLE "branch_counts" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"tally" text NOT NULL,
	"members" integer NOT NULL,
	CONSTRAINT "branch_counts_tally" CHECK ("branch_counts"."tally" in ('entitled', 'not_asked', 'spoke_no_pledge', 'undecided', 'will_post', 'posted', 'not_arrived', 'wont', 'first_spoken', 'first_posted', 'left_alone', 'unsaid', 'spoken_to'))
);
--> statement-breakpoint
ALTER TABLE "branch_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "branch_counts_standing" ON "branch_counts" USING btree ("ballot_id","branch_id","tally","members");--> statement-breakpoint
CREATE POLICY "secretary_select" ON "branch_counts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("branch_counts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "branch_counts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "branch_counts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "branch_counts" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "branch_counts" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
INSERT INTO branch_counts (ballot_id, branch_id, tally, members)
  SELECT ballot_id, branch_id, tally, sum(members) FROM member_counts WHERE day IS NULL GROUP BY 1, 2, 3 HAVING sum(members) <> 0;
