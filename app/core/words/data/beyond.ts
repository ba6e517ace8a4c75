/** Towns and cities beyond Wales that people in Wales speak of, in Welsh where there is a Welsh name, and in English. */
export const beyond = `
Altcourse; Amwythig/Shrewsbury; Belfast; Berwyn; Birmingham; Bishops Castle; Blackpool; Bolton; Bradford; Brighton;
Bryste/Bristol; Caer/Chester; Caeredin/Edinburgh; Caerfaddon/Bath; Caergrawnt/Cambridge; Caerloyw/Gloucester; Carchar
y Parc; Cheltenham; Cilgwri; Coleford; Coventry; Crewe; Croesoswallt/Oswestry; Derby; Dulyn/Dublin; Eastwood Park;
Ellesmere; Ellesmere Port; Exeter/Caerwysg; Feltham; Glasgow; Gobowen; Henffordd/Hereford; Hillside; Hull; Kington;
Leeds; Leicester; Leominster; Lerpwl/Liverpool; Llundain/London; Ludlow/Llwydlo; Luton; Lydney; Manceinion/Manchester;
Market Drayton; Nantwich; Newcastle; Northwich; Norwich; Nottingham; Oldham; Parc Prison; Penbedw/Birkenhead;
Plymouth; Portsmouth; Preston; Reading; Rhydychen/Oxford; Rochdale; Ross-on-Wye; Runcorn; Salford; Sheffield;
Southampton; Southport; St Helens; Stoke; Styal; Sunderland; Swindon; Telford; Warrington; Werrington; Wetherby;
Whitchurch; Wigan; Wirral; Wolverhampton; Worcester; York/Efrog
`
