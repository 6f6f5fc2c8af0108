ALTER TABLE "member_counts" DROP CONSTRAINT "member_counts_tally";--> statement-breakpoint
CREATE INDEX "member_counts_standing" ON "member_counts" USING btree ("ballot_id","branch_id","workplace_id","tally","members") WHERE "member_counts"."day" is null;--> statement-breakpoint
ALTER TABLE "member_counts" ADD CONSTRAINT "member_counts_tally" CHECK ("member_counts"."tally" in ('entitled', 'not_asked', 'spoke_no_pledge', 'undecided', 'will_post', 'posted', 'not_arrived', 'wont', 'first_spoken', 'first_posted', 'left_alone', 'unsaid', 'spoken_to'));--> statement-breakpoint
INSERT INTO "member_counts" ("ballot_id", "branch_id", "workplace_id", "tally", "members")
SELECT r."ballot_id", r."branch_id", r."workplace_id", t."tally", count(*)
FROM "roll_entries" r CROSS JOIN LATERAL (VALUES
  (CASE WHEN r."pledge" IN ('wont_vote', 'rather_not_say') THEN 'left_alone' WHEN r."pledge" IS NOT NULL THEN r."pledge"
    WHEN r."asked_not_to_be_contacted_at" IS NOT NULL THEN 'left_alone'
    WHEN r."conversations" > 0 THEN 'unsaid' ELSE 'not_asked' END, true),
  ('spoken_to', r."conversations" > 0)) AS t ("tally", "holds")
WHERE r."left_on" IS NULL AND t."holds" AND NOT EXISTS (SELECT FROM "erasures" e WHERE e."ballot_id" = r."ballot_id")
GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO "member_counts" ("ballot_id", "branch_id", "workplace_id", "tally", "members")
SELECT s."ballot_id", s."branch_id", s."workplace_id", t."tally", t."members"
FROM "workplace_summaries" s CROSS JOIN LATERAL (VALUES
  ('posted', s."posted"), ('will_post', s."will_post"), ('not_arrived', s."not_arrived"), ('undecided', s."undecided"),
  ('not_asked', s."not_asked"), ('left_alone', s."left_alone"), ('unsaid', s."unsaid"), ('spoken_to', s."spoken_to")
) AS t ("tally", "members") WHERE t."members" > 0 AND EXISTS (SELECT FROM "erasures" e WHERE e."ballot_id" = s."ballot_id");
