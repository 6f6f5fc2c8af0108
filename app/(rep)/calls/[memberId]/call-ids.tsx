export type CallOf = { ballotId: string; memberId: string; branchId: string }

/** What every form of a call says it is about. */
export function CallIds({ ballotId, memberId, branchId }: CallOf) {
  return (
    <>
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="branchId" value={branchId} />
    </>
  )
}
