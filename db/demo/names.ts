import type { Dice } from "./dice"

const list = (names: string) => names.trim().split(/\s*,\s*/)

type Pool = { women: string[]; men: string[]; families: string[] }

/** Made-up people: any likeness of a name to someone's own is chance. */
const pools = {
  british: {
    women:
      list(`Abigail, Alison, Amanda, Amy, Andrea, Angela, Anna, Beth, Caroline, Catherine, Charlotte, Chloe, Claire,
      Dawn, Debbie, Denise, Donna, Eleanor, Elizabeth, Emily, Emma, Fiona, Gemma, Georgia, Gillian, Grace, Hannah, Hayley,
      Heather, Helen, Holly, Jackie, Jane, Jasmine, Jenny, Jessica, Joanne, Julie, Karen, Kate, Kelly, Kerry, Kirsty,
      Laura, Leanne, Lesley, Lisa, Lorraine, Louise, Lucy, Maria, Megan, Melanie, Michelle, Molly, Natalie, Nicola,
      Olivia, Paula, Philippa, Rachel, Rebecca, Rosie, Ruth, Sally, Samantha, Sarah, Sharon, Sophie, Stacey, Stephanie,
      Susan, Tracey, Vicky, Wendy, Zoe`),
    men: list(`Adam, Alan, Andrew, Anthony, Barry, Ben, Callum, Chris, Colin, Craig, Daniel, Darren, David, Dean, Edward,
      Gary, George, Graham, Harry, Ian, Jack, James, Jason, John, Jonathan, Josh, Keith, Kevin, Lee, Luke, Mark, Martin,
      Matthew, Michael, Neil, Nick, Oliver, Paul, Peter, Philip, Richard, Robert, Ryan, Sam, Scott, Simon, Stephen,
      Stuart, Thomas, Tim, Tony, William`),
    families:
      list(`Adams, Allen, Appleby, Armitage, Ashworth, Atkinson, Bailey, Baker, Barker, Barlow, Barnes, Bates,
      Beddoes, Bell, Bennett, Booth, Bradley, Bradshaw, Briggs, Brooks, Brown, Burton, Butler, Carr, Carter, Chambers,
      Chapman, Clark, Clayton, Cole, Collins, Cook, Cooper, Cox, Crawford, Cross, Dawson, Day, Dean, Dixon, Duckworth,
      Eaton, Elliott, Ellis, Farrow, Fisher, Fletcher, Foster, Fox, Francis, Freeman, Gardner, Gibson, Goodwin, Graham,
      Grant, Gray, Green, Hall, Hammond, Harding, Hargreaves, Harper, Harrison, Hart, Hawkins, Hayes, Hill, Hobbs,
      Holland, Holmes, Howard, Hudson, Hunt, Ibbotson, Jackson, Jarman, Jennings, Johnson, Kemp, Knight, Lambert, Lane,
      Lawson, Lowe, Marsh, Marshall, Mason, Matthews, Miller, Mills, Moore, Moss, Newman, Newton, Nicholls, Oakley,
      Osborne, Palmer, Parker, Parkin, Pearce, Pearson, Perkins, Porter, Preece, Proctor, Rawson, Read, Reynolds,
      Robinson, Rogers, Rowe, Saunders, Scott, Sharpe, Shaw, Shepherd, Simpson, Slater, Spencer, Stephenson, Stone,
      Sutcliffe, Taylor, Thorpe, Threlfall, Tudor, Tunnicliffe, Turner, Wade, Walker, Wallace, Walsh, Ward, Warren, Watts,
      Webb, Wells, Wheeler, White, Whitehead, Wilkinson, Willis, Wood, Woodward, Wright, Yates`),
  },
  welsh: {
    women:
      list(`Angharad, Bethan, Bronwen, Carys, Catrin, Ceri, Cerys, Efa, Eirian, Eleri, Elin, Ffion, Glenys, Gwen,
      Haf, Heledd, Lowri, Mair, Manon, Mari, Megan, Menna, Mererid, Nerys, Nia, Nesta, Rhian, Rhiannon, Sara, Siân,
      Sioned, Tegwen`),
    men: list(`Alun, Aled, Arwel, Berwyn, Dafydd, Dewi, Dylan, Emlyn, Emyr, Gareth, Geraint, Gethin, Gwilym, Hefin, Huw,
      Hywel, Idris, Ieuan, Ifan, Iolo, Iwan, Llŷr, Owain, Rhodri, Rhys, Siôn, Tomos`),
    families:
      list(`Beddoe, Bellis, Bevan, Bowen, Davies, Edwards, Ellis, Evans, Griffiths, Gwilym, Harries, Hopkins,
      Howells, Hughes, Humphreys, James, Jenkins, Jones, Lewis, Llewellyn, Lloyd, Meredith, Morgan, Morris, Owen, Parry,
      Phillips, Powell, Price, Pritchard, Prosser, Pugh, Rees, Richards, Roberts, Rowlands, Thomas, Tudor, Vaughan,
      Watkins, Williams, Wynne`),
  },
  muslimAsian: {
    women: list(
      "Aisha, Amina, Farah, Fatima, Hina, Iqra, Mariam, Nadia, Nasreen, Rukhsana, Saima, Samina, Sana, Zara",
    ),
    men: list(
      "Ahmed, Asif, Bilal, Faisal, Hamza, Imran, Kashif, Nadeem, Omar, Rashid, Tariq, Usman, Yusuf, Zahid",
    ),
    families: list(
      "Ahmed, Akhtar, Ali, Begum, Chaudhry, Hussain, Iqbal, Khan, Mahmood, Malik, Miah, Mirza, Rahman, Shah",
    ),
  },
  indian: {
    women: list(
      "Anita, Asha, Deepa, Gurpreet, Harjit, Jaspreet, Kiran, Manjit, Meera, Nisha, Priya, Sunita, Sukhjit",
    ),
    men: list(
      "Amrit, Arjun, Gurdeep, Harpreet, Jagdeep, Kuldip, Manoj, Nikhil, Raj, Ravi, Sandeep, Sunil, Vikram",
    ),
    families: list(
      "Bains, Chauhan, Desai, Dhillon, Gill, Joshi, Kaur, Mistry, Nair, Patel, Rao, Sandhu, Sharma, Singh",
    ),
  },
  african: {
    women: list(
      "Abena, Adaeze, Akosua, Amara, Blessing, Chioma, Esther, Folake, Grace, Ngozi, Patience, Thandiwe, Yaa",
    ),
    men: list(
      "Babatunde, Chidi, Daniel, Emeka, Emmanuel, Kofi, Kwame, Olu, Samuel, Sipho, Tendai, Tunde, Yaw",
    ),
    families: list(
      "Adeyemi, Agyeman, Asante, Bello, Boateng, Chikezie, Danso, Eze, Mensah, Moyo, Ncube, Okafor, Owusu",
    ),
  },
  caribbean: {
    women: list(
      "Beverley, Claudette, Donna, Jade, Keisha, Marcia, Marlene, Natasha, Paulette, Shanice, Sonia, Yvonne",
    ),
    men: list(
      "Andre, Carlton, Curtis, Delroy, Errol, Jermaine, Leon, Marcus, Marlon, Nathaniel, Tyrone, Winston",
    ),
    families: list(
      "Bailey, Blake, Brown, Campbell, Clarke, Francis, Gordon, Grant, Henry, Lewis, Reid, Samuels, Wright",
    ),
  },
  irish: {
    women: list("Aoife, Bernadette, Bridget, Ciara, Deirdre, Eileen, Maeve, Niamh, Roisin, Siobhan, Sinead"),
    men: list("Brendan, Cormac, Declan, Eoin, Fergus, Kieran, Liam, Niall, Padraig, Patrick, Sean"),
    families: list(
      "Brennan, Byrne, Connolly, Doyle, Duffy, Gallagher, Kelly, Keane, McCarthy, Murphy, Nolan, O’Brien, Quinn",
    ),
  },
  european: {
    women: list(
      "Agnieszka, Alina, Ana, Carla, Elena, Ewa, Ioana, Joanna, Katarzyna, Magdalena, Monika, Sofia",
    ),
    men: list("Andrei, Jakub, Jan, João, Luca, Marek, Marco, Mihai, Paweł, Piotr, Stefan, Tomasz"),
    families: list(
      "Costa, Ferreira, Ionescu, Kowalczyk, Lewandowski, Nowak, Popescu, Rossi, Silva, Wójcik, Zielinski",
    ),
  },
  eastAsian: {
    women: list("Grace, Hui, Jenny, Linh, Mei, Michelle, Rosa, Thuy, Wai, Yuki"),
    men: list("Alan, Daniel, Duc, Hao, Jun, Kenji, Michael, Minh, Wei"),
    families: list("Chan, Chen, Cheung, Cruz, Lam, Le, Li, Nguyen, Reyes, Tanaka, Wong"),
  },
} satisfies Record<string, Pool>

type Community = keyof typeof pools

/** How many in a hundred have names from where. */
const mixes = {
  shire: { british: 88, irish: 3, muslimAsian: 2, indian: 2, african: 2, european: 2, caribbean: 1 },
  city: {
    british: 68,
    muslimAsian: 9,
    indian: 7,
    caribbean: 5,
    african: 5,
    irish: 3,
    european: 2,
    eastAsian: 1,
  },
  london: {
    british: 44,
    caribbean: 15,
    african: 16,
    muslimAsian: 8,
    indian: 6,
    irish: 4,
    european: 5,
    eastAsian: 2,
  },
  wales: { welsh: 68, british: 26, muslimAsian: 2, indian: 1, african: 1, caribbean: 1, irish: 1 },
} satisfies Record<string, Partial<Record<Community, number>>>

export type Mix = keyof typeof mixes

/** A first and a last name, as they might meet on a list of probation staff: seven in ten are women. */
export function nameFrom(dice: Dice, mix: Mix) {
  const weights: Partial<Record<Community, number>> = mixes[mix]
  const pool: Pool = pools[dice.weighted(weights)]
  return {
    firstName: dice.pick(dice.chance(0.7) ? pool.women : pool.men),
    lastName: dice.pick(pool.families),
  }
}
