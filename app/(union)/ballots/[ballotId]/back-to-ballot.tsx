type Props = { ballot: { id: string; name: string }; isOwn: boolean }

/** From a part of a ballot to where the whole of it is: the ballot’s page, or a branch’s progress in it. */
export function BackToBallot({ ballot: { id, name }, isOwn }: Props) {
  return (
    <p>
      <a href={isOwn ? `/ballots/${id}` : `/progress?ballot=${id}`}>Back to {name}</a>
    </p>
  )
}
