/**
 * Populated places in Wales in GeoNames that `places.ts` does not have (© GeoNames, CC BY 4.0; CREDITS.md).
 */
export const geonames = `
Abergwili; Abernant; Ambleston; Brawdy; Bryneglwys; Brynna; Burton; Camrose; Castlemartin; Cosheston; Cray; Crofty;
Crundale; Derwen; Forden; Freystrop; Henfynyw Upper; Herbrandston; Hill Mountain; Hundleton; Jameston; Jeffreyston;
Llanbadoc; Llanddeusant; Llanddona; Llanddowror; Llandegla; Llandyrnog; Llanellen; Llanfaethlu; Llanfair; Llanfechell;
Llanfynydd; Llangan; Llangathen; Llangattock; Llangeler; Llangoed; Llanllwchaiarn; Llanrhian; Llanrhidian;
Llanrhystud; Llansantffraid Glan Conwy; Llanvaches; Llanwinio; Llanwnda; Llanymynech; Merthyr Mawr; Penllyn; Pennard;
Penysarn; Pont Rhyd-y-cyff; Ponthir; Redwick; Scleddau; Spittal; Stepaside; Whitton; Wiston; Y Felinheli
`
