import { encode } from "uqr"

// The quiet edge that readers ask for is four modules wide.
const edge = 4

/** An address as a QR code: black on white by day and by night, since not every phone reads the other way round. */
export function QrCode({ of }: { of: string }) {
  const { data, size } = encode(of, { ecc: "M", border: edge })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code that opens the page to join"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  )
}
