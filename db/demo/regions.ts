import type { Mix } from "./names"

const list = (names: string) => names.trim().split(/\s*,\s*/)

/** The branches: how many members, and where they work. The towns, courts' towns and prisons are real places. */
export const regions: readonly Region[] = [
  {
    name: "North East",
    members: 400,
    mix: "shire",
    towns: list(`Newcastle upon Tyne, Gateshead, Sunderland, South Shields, North Shields, Durham, Darlington,
      Hartlepool, Middlesbrough, Stockton-on-Tees, Redcar, Bishop Auckland, Berwick-upon-Tweed`),
    courts: list("Newcastle upon Tyne, Middlesbrough, Durham"),
    prisons: list("Durham, Frankland, Holme House, Low Newton, Northumberland, Deerbolt"),
    houses: list("Middlesbrough, Newcastle upon Tyne"),
  },
  {
    name: "North West",
    members: 560,
    mix: "shire",
    towns:
      list(`Liverpool, Bootle, Birkenhead, St Helens, Southport, Preston, Blackpool, Lancaster, Burnley, Blackburn,
      Chester, Crewe, Warrington, Carlisle, Barrow-in-Furness, Kendal, Workington`),
    courts: list("Liverpool, Preston, Carlisle"),
    prisons: list("Liverpool, Altcourse, Risley, Styal, Preston, Haverigg"),
    houses: list("Liverpool, Preston"),
  },
  {
    name: "Greater Manchester",
    members: 430,
    mix: "city",
    towns:
      list(`Manchester, Salford, Bolton, Bury, Rochdale, Oldham, Ashton-under-Lyne, Stockport, Wigan, Leigh,
      Altrincham, Eccles, Middleton`),
    courts: list("Manchester, Bolton, Wigan"),
    prisons: list("Manchester, Forest Bank, Buckley Hall, Hindley"),
    houses: list("Manchester, Bolton, Salford"),
  },
  {
    name: "Yorkshire and the Humber",
    members: 640,
    mix: "city",
    towns:
      list(`Leeds, Bradford, Huddersfield, Halifax, Wakefield, Dewsbury, Sheffield, Rotherham, Doncaster, Barnsley,
      Hull, Grimsby, Scunthorpe, York, Scarborough, Harrogate, Northallerton`),
    courts: list("Leeds, Sheffield, Hull"),
    prisons: list("Leeds, Wakefield, New Hall, Hull, Full Sutton, Lindholme"),
    houses: list("Leeds, Hull"),
  },
  {
    name: "East Midlands",
    members: 480,
    mix: "city",
    towns:
      list(`Nottingham, Mansfield, Worksop, Derby, Chesterfield, Buxton, Ilkeston, Leicester, Loughborough,
      Coalville, Lincoln, Boston, Grantham, Skegness`),
    courts: list("Nottingham, Leicester, Derby"),
    prisons: list("Nottingham, Ranby, Whatton, Leicester, Stocken, Lincoln"),
    houses: list("Nottingham, Leicester"),
  },
  {
    name: "West Midlands",
    members: 640,
    mix: "city",
    towns: list(`Birmingham, Wolverhampton, Walsall, Dudley, West Bromwich, Coventry, Nuneaton,
      Leamington Spa, Stoke-on-Trent, Stafford, Burton upon Trent, Telford, Shrewsbury, Hereford, Worcester,
      Kidderminster, Redditch`),
    courts: list("Birmingham, Coventry, Stafford"),
    prisons: list("Birmingham, Hewell, Featherstone, Drake Hall, Stafford, Stoke Heath"),
    houses: list("Birmingham, Wolverhampton"),
  },
  {
    name: "East of England",
    members: 470,
    mix: "shire",
    towns: list(`Norwich, King’s Lynn, Great Yarmouth, Ipswich, Bury St Edmunds, Cambridge, Peterborough,
      Chelmsford, Colchester, Southend-on-Sea, Basildon, Harlow, Luton, Bedford, Watford, Stevenage`),
    courts: list("Norwich, Chelmsford, Luton"),
    prisons: list("Norwich, Wayland, Hollesley Bay, Littlehey, Chelmsford, Bedford"),
    houses: list("Norwich, Bedford"),
  },
  {
    name: "London",
    members: 780,
    mix: "london",
    towns: list(`Barking, Barnet, Brent, Brixton, Camden, Catford, Croydon, Ealing, Enfield, Hackney,
      Hounslow, Islington, Newham, Romford, Southwark, Tottenham, Tower Hamlets,
      Walthamstow, Wandsworth`),
    courts: list("Croydon, Snaresbrook, Westminster"),
    prisons: list("Pentonville, Wandsworth, Brixton, Wormwood Scrubs, Belmarsh, Feltham"),
    houses: list("Camden, Ealing"),
  },
  {
    name: "Kent, Surrey and Sussex",
    members: 430,
    mix: "shire",
    towns: list(`Maidstone, Chatham, Canterbury, Margate, Folkestone, Tunbridge Wells, Guildford, Redhill,
      Woking, Brighton, Worthing, Crawley, Hastings, Eastbourne, Chichester`),
    courts: list("Maidstone, Guildford, Brighton"),
    prisons: list("Elmley, Swaleside, Rochester, High Down, Lewes, Ford"),
    houses: list("Maidstone, Guildford"),
  },
  {
    name: "South Central",
    members: 360,
    mix: "shire",
    towns: list(`Oxford, Banbury, Reading, Slough, Newbury, Milton Keynes, Aylesbury, High Wycombe,
      Southampton, Portsmouth, Basingstoke, Winchester, Aldershot, Newport (Isle of Wight)`),
    courts: list("Oxford, Reading, Southampton"),
    prisons: list("Winchester, Isle of Wight, Bullingdon, Huntercombe, Aylesbury, Woodhill"),
    houses: list("Reading, Southampton"),
  },
  {
    name: "South West",
    members: 500,
    mix: "shire",
    towns: list(`Bristol, Bath, Weston-super-Mare, Gloucester, Cheltenham, Swindon, Trowbridge, Taunton,
      Yeovil, Exeter, Plymouth, Torquay, Barnstaple, Truro, Bournemouth, Weymouth`),
    courts: list("Bristol, Exeter, Plymouth"),
    prisons: list("Bristol, Eastwood Park, Leyhill, Channings Wood, Dartmoor, Portland"),
    houses: list("Bristol, Plymouth"),
  },
  {
    name: "Wales",
    members: 410,
    mix: "wales",
    towns: list(`Cardiff, Newport, Cwmbrân, Merthyr Tydfil, Pontypridd, Bridgend, Port Talbot, Swansea,
      Llanelli, Carmarthen, Haverfordwest, Aberystwyth, Wrexham, Mold, Rhyl, Colwyn Bay, Caernarfon`),
    courts: list("Cardiff, Swansea, Caernarfon"),
    prisons: list("Berwyn, Cardiff, Swansea, Usk, Prescoed, Parc"),
    houses: list("Cardiff, Wrexham"),
  },
]

export type Region = {
  name: string
  members: number
  mix: Mix
  towns: string[]
  courts: string[]
  prisons: string[]
  houses: string[]
}
