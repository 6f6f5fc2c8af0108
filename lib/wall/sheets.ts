/** How many marks a screen holds before the rest of a branch gets one of its own. */
const marksASheet = 2000

/** Workplaces dealt out in their order, none of them cut: one too large for a sheet has a sheet to itself. */
export function sheetsOf<Place extends { members: number }>(
  places: readonly Place[],
  most = marksASheet,
): Place[][] {
  const sheets: Place[][] = []
  let room = 0
  for (const place of places) {
    const sheet = sheets.at(-1)
    if (sheet && place.members <= room) sheet.push(place)
    else sheets.push([place])
    room = (sheet && place.members <= room ? room : most) - place.members
  }
  return sheets
}
