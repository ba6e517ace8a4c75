/**
 * Given names common in Wales, of children and of their parents, written down for this project. Short on purpose:
 * it only makes the form ask once more, so a missing name does no harm. Words that are just as often part of a
 * reference (Grace, Rose, Summer, May, Will, Mark, Art, Iris, Non) are left out.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaliyah adam aisha alan alex alexander ali alice alisha alun alys amber amelia amy andrew angharad anna anwen
  archie arwel arwen ava barry ben benjamin beth bethan brandon brian bronwen bryn cadi cai caitlin callum cameron
  carwyn carys catrin ceri cerys charlie charlotte chloe chris christopher claire connor craig daniel danielle
  darren david dafydd dean deio delyth dewi dilys dylan ebony ed edward efa eifion eilidh einion eira eirian eirlys
  eleri elen elena eli elin eliot ella elliot ellie elis elsie emily emma emrys emyr enfys erin esyllt ethan eva
  evan evie ffion fflur finley freddie freya gareth garin gemma george geraint gerwyn gethin glenys glyn gruff
  gruffudd gruffydd guto gwen gwenan gwenllian gwenno gwilym gwyn gwyneth hanna hannah harri harriet harrison harry
  heledd helen henry heulwen holly huw hywel iago ian idris iestyn ieuan ifan ifor illtud imogen ioan iolo
  isabella isla islwyn iwan jac jack jacob jade jake james jamie jane jason jayden jenna jessica joanne joe joel
  john jordan joseph josh joshua julie kai kate katie kayleigh keira kelly kevin kieran kyle lacey laura lauren leah
  lee leighton leo lewis lewys liam lily lisa llew llewelyn llinos lleucu lloyd logan louise lowri luca lucas lucy
  luke luned mabli macsen maddison madison mair mali manon marc mared mari maria mariam marged martha mathew
  matilda matthew mefin megan meilyr meinir meirion melissa menna mia michael michelle mikey millie mohamed mohammad
  mohammed molly morgan muhammad myfanwy nansi natalie natasha nathan nel nerys nia niamh nicola noah oliver olivia
  osian oscar owain owen paige paul peredur peter phoebe poppy rachel rebecca reece rhian rhiannon rhodri rhydian
  rhys riley robert robin ruby ruth ryan samantha samuel sara sarah scarlett scott sean seren shannon sharon sian
  siana siencyn sioned sion siriol sophia sophie stacey steffan stephanie stephen steven susan taliesin tegan
  tegid teleri thomas tia tim tirion tomi tomos tracy tudur tyler victoria wiliam william yusuf zac zach zara zoe`.split(
    /\s+/,
  ),
)
