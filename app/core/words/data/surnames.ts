/** Family names common in Wales, written down for this project (CREDITS.md). */
export const surnames = `
Abdi Adams Adeyemi Ahmed Akhtar Ali Allan Allen Ap-Rhys Bailey Baker Banda Barnes Begum Bell Bennett Bevan Beynon
Boateng Bondarenko Bowen Brown Butler Carter Chen Chowdhury Clark Clarke Collins Cook Cooper Cox Das Davies Davis
Edwards Ellis Evans Ferreira Fisher Foster Gibson Gittins Goodwin Gough Green Griffiths Gwyn Gwynne Hall Hamer Harries
Harris Harvey Hassan Havard Hill Hopkin Hopkins Howell Howells Hughes Humphreys Humphries Hunt Hussain Ionescu Iqbal
Islam Islwyn Ivanov Jackson James Jarman Jenkin Jenkins Jervis John Johnson Jones Kaminski Kaur Kelly Khan King Knight
Kovalenko Kowalska Kowalski Kumar Kyffin Landeg Lee Lewandowski Lewis Lewys Llewellyn Llewelyn Lloyd Lloyd-Jones
Maddocks Maddox Mahmood Mainwaring Malik Marshall Martin Mathias Matthews McCarthy Melling Mensah Meredith Miah
Michael Miller Mills Mitchell Mohamed Moore Morgan Morris Mortimer Mostyn Moyo Murphy Murray Nash Ndlovu Nevin Nguyen
Nicholas Nicholls Nowak O'Brien O'Connor O'Neill Okafor Okonkwo Onions Osei Osman Owen Owens Palmer Parker Parri Parry
Patel Pearce Penry Perkins Petrov Phillips Picton Pierce Popa Popescu Powell Price Pritchard Pritchards Probert Probyn
Prosser Prothero Protheroe Pryce Prydderch Pugh Pumphrey Rahman Rees Reynolds Rhys Richards Richardson Roberts
Robinson Robson Roderick Rogers Rosser Rowlands Russell Ryan Salisbury Samuel Santos Sayce Senghenydd Shah Sharma Shaw
Shevchenko Silva Simpson Singh Smith Stephens Sullivan Swann Szymanski Taylor Thomas Thompson Treharne Tucker Tudor
Turner Uddin Vaughan Walker Walsh Walters Ward Warlow Warsame Watkin Watkins Webb White Williams Wilson Wisniewski
Wojcik Wong Wood Wright Wynn Wynne Yorath Yorke Young Zielinski
`
