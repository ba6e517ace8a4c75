/**
 * Given names of people of every age in Wales, written down for this project (CREDITS.md): Welsh names, names common in
 * England and Wales from the 1950s on with their short forms, and names of families from elsewhere.
 */
export const firstNames = `
Aaliyah Aamir Aarav Aaron Aarya Aayan Abbas Abbie Abby Abdi Abdirahman Abdul Abdullah Abdullahi Abdulrahman Abeba
Abeer Abel Abena Abi Abida Abigail Abu Ada Adaeze Adam Adanna Addison Ade Adebayo Adeel Adele Adeline Adil Adnan
Adrian Adriana Aeron Aeronwen Afia Afolabi Afsana Agata Agnes Agnieszka Ahmad Ahmed Aidan Aiden Aimee Ainsley Aisha
Aishah Ajay Akash Akin Akram Akua Alaa Alan Alana Alaw Albert Albie Alec Aled Alejandro Aleks Aleksander Aleksandr
Aleksandra Alemayehu Alessandro Alessia Alex Alexa Alexander Alexandra Alexandru Alexia Alexis Alf Alfie Alfred Ali
Alia Alice Alicia Alicja Alin Alina Alis Alisha Alison Alissa Alistair Aliya Aliyah Aliza Allan Allen Alma Althea Alun
Alwen Alwyn Alya Alys Alysha Alyssa Ama Amaan Amadou Amaka Aman Amanda Amani Amara Amari Amber Ameen Ameer Ameera
Amelia Amelie Amin Amina Aminah Aminata Amir Amira Amirah Amit Amna Amos Amrit Amy Ana Anabelle Anand Anas Anastasia
Anastasiia Anca Andras Andre Andrea Andreea Andrei Andrew Andriy Andrzej Andy Aneesa Aneirin Aneta Aneurin Angad Angel
Angela Angelica Angelina Angharad Angie Angus Anh Ania Anika Anil Anisa Anish Anita Anjali Ann Anna Annabel Annabelle
Anne Annette Anni Annie Anoushka Ansh Anthea Anthony Anton Antoni Antonia Antonio Antony Anuja Anwar Anwen Anwyl Anya
Aoife April Arabella Arawn Archer Archibald Archie Arfon Arham Aria Ariana Arianna Arianrhod Arianwen Ariel Ariella
Arif Arjun Arlo Armaan Arman Arnie Arnold Aron Aroush Arran Arron Art Artem Arthi Arthur Artur Arwel Arwen Arwyn Arya
Aryan Asad Asha Ashleigh Ashley Ashraf Ashton Asif Asma Asmaa Aston Astrid Athar Athena Atlas Aubrey Audrey Augustus
Aurelia Aurora Austin Autumn Ava Avery Awel Awen Axel Ayaan Ayan Ayat Ayesha Ayisha Ayla Ayman Ayo Ayodele Ayomide
Ayub Aziz Azra Babar Bailey Bakr Balwinder Bamidele Barbara Barnaby Barney Barrie Barry Bart Bartek Bartlomiej Bartosz
Bashir Basma Bea Beata Beatrice Beatrix Beatriz Beca Becca Beccy Becki Becky Bedwyr Bella Belle Ben Benedict Benjamin
Benji Benny Bentley Bernadette Bernard Bernice Bert Bertie Berwyn Beryl Bess Bessie Bet Beth Bethan Bethanie Bethany
Betrys Betsan Betsi Betsy Betty Beuno Bev Beverley Bianca Bilaal Bilal Bill Billie Billy Bisi Bjorn Blaine Blair Blake
Bleddyn Blodeuwedd Blodwen Blossom Bob Bobbi Bobbie Bobby Bodhi Bogdan Bogdana Bohdan Bola Boluwatife Bonnie Boris
Bowen Bozena Brad Braden Bradley Brân Brandon Brangwen Branwen Brayden Breanna Brenda Brendan Brendon Brent Brett
Briallen Brian Brianne Bridget Bridie Brioni Brodie Brody Bronwen Bronwyn Brook Brooke Brooklyn Bruce Bruno Bryan
Brychan Bryn Brynach Bryniog Brynmor Bryony Buddug Bushra Byron Cadan Cadell Caden Cadi Cadog Cadwaladr Cai Cain Caio
Caitlin Caitlyn Caleb Callan Callie Callum Calum Calvin Cameron Camilla Camille Candice Cara Caradog Cari Carl Carla
Carlos Carly Carmen Carol Carole Caroline Carolyn Caron Carrie Carson Carter Carwen Carwyn Caryl Carys Casey Casi
Casper Cassandra Cassidy Cassie Catalin Cate Cath Catherine Cathy Cati Catrin Cecil Cecilia Cedric Ceinwen Celeste
Celia Celine Celyn Cenydd Ceri Cerian Ceridwen Cerys Ceulan Cezary Chad Chance Chanel Chantal Chantelle Charis Charity
Charlene Charles Charley Charlie Charlotte Chase Chelsea Chelsie Chen Cherie Cherry Cheryl Chester Cheyenne Chi
Chiamaka Chiara Chidera Chidi Chika Chinedu Chinonso Chioma Chloe Chris Chrissie Christa Christian Christina Christine
Christopher Christy Chukwudi Ciara Ciaran Cindy Claire Clara Clare Clarence Clarissa Claude Claudia Claudiu Clay
Clayton Clementina Cleo Cliff Clifford Clint Clive Clwyd Clyde Coby Cody Cohen Colby Cole Colette Colin Colleen Collen
Colwyn Conner Connie Connor Conor Constance Constantin Cooper Cora Coral Corey Cory Cosmin Costel Courtney Craig
Cressida Crisiant Cristi Cristian Cristiana Cristina Crystal Curtis Cynan Cynfael Cynog Cynthia Cynwrig Cyril Cyrus
Cystennin Dafi Dafydd Dagmara Dai Daiana Daisy Dakota Dale Dalia Dalton Damian Damien Damon Dan Dana Dang Dani Danica
Daniel Daniela Daniella Danielle Danish Danni Danny Dante Danyal Danylo Daphne Darcey Darcie Darcy Daren Daria Darius
Dariusz Darla Darlene Darrell Darren Darryl Darya Daryl Dave David Davina Davis Dawid Dawn Dawson Dax Dayo Dean Deanna
Deb Debbie Deborah Debra Declan Dee Deepa Deepak Deepika Defi Deian Deiniol Deio Deirdre Del Delia Delilah Della
Delores Delphi Delun Delwyn Delyth Demi Denis Denisa Denise Dennis Denny Denver Denys Derek Derfel Dermot Derrick
Derwen Deryn Des Desmond Destiny Devi Devon Dewey Dewi Dex Dexter Diana Diane Dianne Dic Dick Diego Dillon Dilshad
Dilwen Dilwyn Dilys Dimitri Dina Dinah Diogo Dion Diya Dmitri Dmytro Dolly Dom Dominic Dominick Dominik Dominika Don
Dona Donald Donna Donny Donovan Dora Doreen Dorian Dorin Doris Dorota Dorothy Dot Doug Dougie Douglas Dragos Drake
Drew Dua Duc Duke Dulais Dulcie Dumitru Duncan Dung Dustin Dwayne Dwight Dyfan Dyfed Dyfnallt Dyfri Dyfrig Dylan
Dyllan Eamon Earl Ebele Ebony Ebrillwen Ebube Eddie Eddy Eden Edgar Edie Edith Edmund Edna Ednyfed Edryd Eduard Edward
Edwin Edwyn Edyta Eesa Eesha Efa Efan Efe Effie Ehsan Eiddwen Eifion Eigra Eileen Eilidh Eilir Einion Einir Eira
Eirian Eiriana Eirianwen Eirion Eirioni Eirlys Eirwen Eirwyn Ekene Ela Elaina Elaine Elan Eleanor Elen Elena Eleri
Elfair Elfed Elffin Elgan Eli Elias Elif Elijah Elin Elinor Elis Elisa Elisabeth Elisha Eliza Elizabeth Ella Ellen
Ellie Elliot Elliott Ellis Elliw Eloise Elsa Elsie Elspeth Elton Eluned Elvira Elvis Elwyn Elzbieta Emaan Eman Ember
Emeka Emil Emilia Emilie Emily Emlyn Emma Emmanuel Emmeline Emmett Emmie Emmy Emre Emrys Emyr Endaf Enfys Enid Eniola
Enlli Ennis Enos Enrique Enzo Eric Erica Erika Erin Ernest Ernie Erwan Eryl Eryn Eshaal Eshan Esi Esmae Esme Esmee
Esmeralda Esmerelda Esteban Estelle Esther Esyllt Ethan Ethel Etta Eugene Eunice Eurfryn Eurof Euros Eurwen Eurwyn
Eusebio Eva Evan Evangeline Eve Evelyn Everett Everleigh Everly Evie Ewa Ewan Ewelina Ezekiel Ezra Fabian Fadi Fahad
Fahim Faisal Faith Faiza Faizan Farah Farhan Farid Farida Faris Farooq Farrah Faryal Fatema Fathima Fatima Fatimah
Fatoumata Fawad Fawzia Fay Faye Felicity Felipe Felix Femi Fergus Ferhat Fern Fernanda Fernando Ffion Ffiona Fflur
Ffraid Ffred Filip Fin Finlay Finley Finn Finnian Finnley Fiona Fiza Fletcher Fleur Flo Flora Florence Florentina
Florin Florrie Flossie Floyd Flynn Folake Forrest Fox Fran Frances Francesca Francesco Francine Francis Francisca
Franciszek Frank Frankie Franklin Fraser Fred Freda Freddie Freddy Frederick Freya Freyja Funmi Furqan Gabby Gabriel
Gabriela Gabriella Gabrielle Gaenor Gail Galina Ganna Garan Gareth Garmon Garnon Garry Garth Garwyn Gary Gav Gavin
Gayle Gaynor Gebre Gemma Gene Genevieve Geoff Geoffrey George Georgia Georgie Georgina Geraint Gerald Geraldine
Gerallt Gerard Gerry Gertrude Gerwyn Gethin Gheorghe Gideon Gil Gilbert Giles Gill Gillian Gina Ginny Giovanni Giulia
Giuseppe Gladys Glain Glan Glanmor Glanville Glen Glenda Glenn Glenys Glesni Gloria Glyn Glyndwr Glynis Glynne Glynnis
Goncalo Gonzalo Gordon Goronwy Grace Gracie Graeme Graham Grant Grayson Grazyna Greg Gregor Gregory Greta Greyson
Griff Griffin Griffith Gronw Gruff Gruffudd Gruffydd Grzegorz Guillermo Gulab Gurpreet Gus Guto Guy Gwalchmai Gwawr
Gwen Gwenan Gwenda Gwendolen Gwendoline Gweneira Gweneth Gwenfair Gwenfron Gwenhwyfar Gwenith Gwenlli Gwenllian Gwenno
Gwennol Gwerfyl Gwern Gwil Gwilym Gwion Gwladys Gwydion Gwyn Gwynant Gwyndaf Gwynedd Gwyneth Gwynfor Gwynn Gwynne
Gwynoro Gwyther Habib Habiba Hadi Hadia Hadley Haf Hafsa Hafsah Hafwen Hai Haider Hailey Haleema Haley Halima Halina
Hallie Halyna Hamid Hamida Hamish Hamza Hamzah Hana Hanan Hanh Hani Hania Hanif Hank Hanna Hannah Hans Hareem Hari
Haris Harley Harlow Harmony Harold Haroon Harper Harri Harriet Harris Harrison Harry Harsh Harun Harvey Hasan Hashim
Hasina Hassan Hattie Hawa Hawys Haya Hayat Hayden Haydn Hayes Hayley Hazel Heath Heather Heba Hector Hedd Heddwen
Heddwyn Hedydd Hefin Hefina Heidi Heini Heledd Helen Helena Henrietta Henrik Henry Herbert Herbie Hermione Hester
Hetty Heulwen Hiba Hilary Hilda Hina Hira Hiroshi Hoa Hollie Holly Honey Hong Honor Hopcyn Hope Howard Huana Hubert
Huda Hudson Hugh Hugo Humaira Humphrey Humza Hunter Huong Husna Hussain Hussein Huw Huxley Huy Hywel Hywyn Iago Ian
Ianto Ibraheem Ibrahim Ida Idrees Idris Idwal Iefan Iestyn Ieuan Ifan Ifana Ife Ifeanyi Ifeoma Ifor Iga Ignacio
Ignatius Igor Ike Ikenna Ileana Illtud Ilona Imaan Iman Imani Imelda Immy Imogen Imran Ina Inaaya Inaya Indeg Indi
India Indiana Indie Indigo Indy Ines Inez Ingrid Inigo Inna Ioan Ioana Iolo Ion Iona Ionela Ionut Iorwerth Iqra Irena
Irene Irfan Irfon Iris Irwyn Iryna Isa Isaac Isabel Isabela Isabella Isabelle Isaiah Isha Ishaan Ishaq Ishmael Isla
Islwyn Ismael Ismail Isobel Isobelle Issac Issy Iulia Iulian Ivan Ivana Ivor Ivy Iwan Iwona Iyla Iza Izaak Izhaan Izzy
Jac Jace Jacek Jaci Jack Jackie Jackson Jacob Jacqueline Jacqui Jada Jade Jaden Jago Jahan Jaime Jake Jakub Jaleel
Jamal James Jameson Jamie Jamie-Lee Jamila Jams Jan Jana Jane Janet Janette Janice Janie Janine Jannat Janusz Jared
Jarek Jaroslaw Jasleen Jasmin Jasmine Jason Jasper Jaspreet Javed Javier Jawad Jax Jaxon Jaxson Jaxton Jay Jaya Jayda
Jayde Jayden Jaydon Jayla Jayne Jazmin Jean Jeanette Jeannie Jeb Jed Jeff Jeffery Jeffrey Jemima Jemma Jen Jeni Jenna
Jenni Jennie Jennifer Jenny Jens Jensen Jenson Jeremiah Jeremy Jermaine Jerome Jerry Jerzy Jess Jesse Jessica Jessie
Jez Jia Jill Jillian Jim Jimmy Jing Jini Jo Joan Joana Joann Joanna Joanne Joao Joaquim Jocelyn Jodi Jodie Jody Joe
Joel Joey Johan Johanna John Johnathan Johnnie Johnny Jolanta Jomo Jon Jonah Jonas Jonathan Jonathon Joni Jonny Jordan
Jordana Jordi Jorge Jose Joseph Josephine Josh Joshua Josiah Josie Joy Joyce Juan Juana Jude Judith Judy Julia Julian
Juliana Julianne Julie Juliet Juliette Julius Jun June Juniper Jupiter Jurgen Justin Justine Justyna Kabir Kacey Kaci
Kacper Kade Kaden Kai Kaiden Kailani Kaitlin Kaitlyn Kaja Kajetan Kaleb Kamal Kamara Kamil Kamila Kane Kara Karam
Karan Karen Karim Karima Karina Karis Karl Karla Karol Karolina Kashif Kasia Katarzyna Kate Katelyn Kateryna Katharine
Katherine Kathleen Kathryn Kathy Katie Katrina Katy Katya Kavita Kavya Kay Kaya Kayden Kaye Kayla Kaylee Kayleigh
Keane Keanu Keegan Keelan Keeley Keely Keeva Keira Keiron Keith Kelechi Kelis Kellan Kelly Kelsey Kelsie Kelvin Kemi
Ken Kendall Kendra Kenji Kenneth Kenny Kenzie Kerry Kev Kevin Khadija Khadijah Khaled Khalid Khalil Khanh Kian Kiana
Kiera Kieran Kieron Killian Kim Kimberley Kimberly Kinga Kingsley Kira Kiran Kiranjit Kirk Kirsten Kirstie Kirsty Kit
Kitty Klaudia Klaus Koa Kobe Kobi Koby Kody Kofi Kojo Komal Konrad Kris Krish Krishna Krista Kristen Kristian Kristin
Kristina Kristopher Krystian Krystyna Krzysztof Ksenia Kuba Kulsum Kurt Kurtis Kwaku Kwame Kwasi Kyle Kylie Kyra Kyran
Kyron Lacey Lachlan Laiba Laila Laina Lamin Lana Lance Lara Larisa Larissa Larry Lars Larysa Laszlo Latif Laura Laurel
Lauren Laurence Laurie Lauryn Lavinia Lawrence Lawson Layan Layla Layton Lea Leah Leandro Leanna Leanne Lee Leela
Leena Lefi Legend Leigh Leighton Leila Leilani Leisa Len Lena Lennie Lennon Lennox Lenny Leo Leon Leona Leonard
Leonardo Leonie Lerato Leroy Les Lesia Lesley Leslie Lesya Leticia Leusa Levi Lewie Lewis Lexi Lexie Leyla Li Liam
Liana Libby Liberty Lien Lila Lilah Lili Lilian Lilibet Liliwen Lillian Lillie Lilly Lily Lily-Mae Lily-May Lin Lina
Lincoln Linda Lindsay Lindsey Linh Linzi Lionel Lisa Lise Liudmyla Liv Livia Liviu Livvy Liwsi Liz Liza Lizzie Lizzy
Lleu Lleucu Llew Llewela Llewellyn Llewelyn Lleyton Llifon Llinos Llio Lliwen Lloyd Llwyd Llŷr Llywela Llywelyn Logan
Lois Lola Lola-Rae Lolly Lorcan Loredana Lorenzo Loretta Lori Lorna Lorraine Loti Lottie Lotty Lou Louie Louis Louisa
Louise Lowri Luana Lubna Luca Lucas Lucia Lucian Lucie Lucille Lucinda Lucy Ludmila Luella Luigi Luis Luiza Luka Lukas
Lukasz Luke Luna Luned Luther Lwsi Lydia Lyla Lyle Lyn Lynda Lyndon Lyndsay Lyndsey Lynette Lynn Lynne Lynsey Lyra
Mabel Mabli Mabon Mac Macey Maci Macie Maciej Mack Mackenzie Macs Macsen Macy Madalina Maddie Maddison Maddox Maddy
Madeleine Madeline Madison Madlen Madog Madrun Mae Mael Maelor Maeve Mafonwy Magda Maggie Magi Magnus Maha Mahad Mahdi
Mahfuz Mahid Mahin Mahir Mahmood Mahmoud Mahnoor Mai Maia Mair Maisie Maisy Maja Majid Makena Maksym Maksymilian
Malachi Malak Malan Malcolm Maldwen Maldwyn Malen Malgorzata Mali Malik Malika Mamadou Manahil Manar Mandi Mandy
Maneesha Manon Manpreet Mansoor Manuel Mara Mararad Marc Marcel Marcella Marcelo Marcia Marcin Marco Marcus Mared
Maredudd Marek Margaret Marged Margot Marharyta Mari Maria Mariah Mariam Mariama Marian Mariana Marianne Marie Mariia
Marilyn Marina Mario Marion Marisa Marissa Marius Mariusz Marjorie Mark Marla Marlene Marley Marlis Marlon Marlowe
Marlyn Marshall Marta Martha Martim Martin Martine Martyn Martyna Marvin Marwa Marwan Mary Maryam Mason Masood Mat
Matei Mateo Mateus Mateusz Mathew Mati Matilda Matt Matteo Matthew Mattia Matty Maud Maude Maureen Maurice Mavis Max
Maxie Maxim Maxine Maxwell May Maya Maysa Mckenzie Meadow Meaghan Meera Mefin Mefina Meg Megan Meghan Mehdi Mehmet
Mehreen Mehwish Mei Meical Meidrim Meilir Meilyr Meinir Meinwen Meira Meirion Meiriona Meirwen Mel Melangell Melanie
Meleri Melfyn Melinda Melissa Melody Melvin Melvyn Menai Menna Mercedes Mercy Meredith Mererid Merfyn Merlin Meryl
Meurig Mia Micah Michael Michaela Michal Michalina Michele Michelle Mick Mickey Miguel Mihaela Mihai Mihail Mihangel
Mikayla Mike Mikey Mikolaj Mila Milan Mildred Milena Miles Miley Millicent Millie Milly Milo Mimi Mina Minahil Mindy
Ming Minh Minha Minnie Mira Mirain Miral Miranda Mirela Miriam Miroslav Miroslaw Misbah Missy Misty Mitch Mitchell
Miyu Moelwen Moelwyn Mohamad Mohamed Mohammad Mohammed Mohamud Mohsin Moin Moira Moli Mollie Molly Mona Monica Monika
Monique Monty Morag Morfudd Morfydd Morgan Morlais Morris Morus Morwen Morwenna Moses Mostyn Moussa Moya Mubarak
Mudassar Muhammad Muhammed Muna Munir Muriel Murray Musa Muskaan Mustafa Myfanwy Mykola Mykyta Myla Myles Myra Myrddin
Myrtle Nabeel Nabil Nabila Nadeem Nadia Nadine Nadir Nadira Nadiya Naeem Nahla Naila Naima Najma Nan Nana Nancy
Nanette Nanna Nannon Nansi Nanw Naomi Nargis Narla Naseem Naseer Nasir Nasra Nasreen Nasrin Nastya Natalia Natalie
Natalya Natasha Nate Nathalie Nathan Nathaniel Nausheen Naveed Nawal Nayla Nazar Nazia Neave Ned Neha Neil Nel Neli
Nell Nellie Nelly Nelson Nerys Nest Nesta Nevaeh Neve Neveah Neved Neville Ngoc Nia Nial Niall Niamh Nichola Nicholas
Nick Nicki Nicky Niclas Nico Nicola Nicolae Nicolas Nicole Nicoleta Nieve Nigel Niha Nik Nikhil Nikita Nikki Nikodem
Nikola Nikolai Nikolas Nikos Nimra Nina Nisha Nishat Nixon Nkechi Nnamdi Noa Noah Noel Noelle Nola Nomsa Non Nona Noor
Nora Norah Noreen Norma Norman Nour Nova Now Nur Nura Nusaybah Nusrat Nyla Oaklee Oakley Oana Obinna Octavia Odette
Ofelia Oksana Ola Olaf Oleg Oleh Oleksandr Oleksandra Olena Olga Olha Olive Oliver Olivia Oliwia Oliwier Ollie Olly
Olu Oluchi Olumide Olwen Olwena Omar Omer Onyeka Oona Opal Ophelia Oran Orig Orla Orlando Orson Osama Osborne Oscar
Osfael Osian Oskar Osman Oswald Otis Ottie Otto Ousmane Ovidiu Owain Owen Ozzy Pablo Paddy Paige Paisley Pam Pamela
Paris Parker Parveen Pat Patience Patricia Patrick Patrycja Patryk Patsy Patti Paul Paula Pauline Paulo Pavel Pawel
Pearl Pedr Pedro Peggy Pegi Penelope Penny Percy Peredur Perry Petal Pete Peter Petra Petru Phil Philip Philippa
Phillip Phillipa Philomena Phoebe Phoenix Phuong Phyllis Pierce Pierre Piers Ping Piotr Pip Piper Pippa Polina Polly
Pooja Poppy Pradeep Pranav Preeti Preston Primrose Priya Priyanka Prudence Prydwen Prys Przemek Przemyslaw Qasim Quang
Quentin Quinn Quynh Rachael Rachel Radoslaw Radu Rae Raees Raegan Rafael Rafaela Rafal Rafe Rafferty Rafi Raheem Rahim
Rahima Rahul Raihan Raisa Raj Raja Rajesh Rakesh Ralph Ralphie Raluca Ramadan Rami Ramla Ramona Rana Randy Rania
Ranjit Raphael Rares Rasheed Rashid Rashida Raul Raven Ravi Ray Raya Rayan Raymond Rayyan Raza Razia Razvan Reagan
Reanna Rebeca Rebecca Rebekah Reece Reed Reem Reena Rees Reese Reg Regan Reggie Reginald Rehan Rehana Rehman Reid
Reign Remi Remy Ren Renata Rene Renee Reuben Rex Rhain Rhea Rheinallt Rhiain Rhian Rhianedd Rhianna Rhiannan Rhianne
Rhiannon Rhianwen Rhidian Rhisiart Rhobat Rhodes Rhodri Rhona Rhonda Rhonwen Rhosyn Rhuanedd Rhun Rhyan Rhydian
Rhydwen Rhyley Rhys Ria Riaz Ricardo Rich Richard Richie Rick Rickie Ricky Rico Rida Riley Rin Rio Rishi Rita River
Riya Riyad Rizwan Rob Robat Robbie Robert Roberta Roberto Robin Robyn Rocco Rochelle Rocky Rod Roderick Rodney Rodrigo
Roger Rohan Rohit Roksana Roland Rolant Roman Romeo Romy Ron Ronald Ronan Ronnie Ronw Rory Rosa Rosalie Rosalind
Rosanna Rose Roseanna Roseanne Rosemary Roshan Rosie Ross Rowan Rowena Roxana Roxanne Roxy Roy Royce Royston Ruairi
Ruben Rubina Ruby Rudi Rudy Rufus Rui Rukhsana Ruksana Rupert Ruqayyah Ruslan Russ Russell Ruth Ryan Ryder Rylan
Ryland Ryleigh Ryo Ryszard Saad Saba Sabah Sabir Sabira Sabrina Sadia Sadie Saeed Safa Saffiyah Saffron Safia Safiya
Safiyah Sage Sahar Sahra Said Saif Saima Sajid Sajida Sakina Salah Saleem Saleh Sali Salim Sally Salma Salman Salome
Salvador Sam Samantha Samar Sameer Sami Samia Samina Samir Samira Samiya Sammi Sammie Sammy Samson Samuel Sana Sanaa
Sandeep Sandra Sandy Sania Sanjay Sanjeev Santes Santiago Saoirse Sapphire Sara Sarah Sarah-Jane Saran Sarim Sasha
Saskia Saul Saurav Savanna Savannah Sawyer Scarlet Scarlett Scott Scottie Seamus Sean Sebastian Seema Seimon Seiriol
Sekou Selena Selina Selma Selwyn Sera Seren Serena Serenity Sergei Sergey Sergio Serhii Serhiy Seth Seun Shabana
Shabir Shafiq Shah Shahid Shahida Shahzad Shakeel Shamim Shamima Shana Shanaya Shane Shania Shannon Shanti Sharif
Sharon Shaun Shauna Shaw Shawn Shay Shayla Shazia Shea Sheena Sheikh Sheila Shelby Sheldon Shelley Shelly Sherry
Sheryl Shifa Shirley Shiv Shoaib Shona Shreya Shubham Siân Siana Siani Siarl Sibusiso Sid Siddharth Siddiq Sidney
Sidra Siencyn Sienna Sierra Silas Silvia Simba Simon Simone Simran Sinead Siôn Sioned Sionyn Siriol Siwan Sky Skye
Skyla Skylar Skyler Slawomir Sobia Sofia Sofie Sofiia Sofiya Soha Sohail Sohan Sol Solomiya Sonia Sonny Sonya Sophia
Sophie Sorin Sota Spencer Stacey Stacie Stacy Stan Stanislaw Stanley Star Stefan Stefania Steff Steffan Stella Steph
Stephanie Stephen Steve Steven Stevie Stewart Storm Stu Stuart Sue Suhana Sukhdeep Sukhi Sukhpreet Sulaiman Suleiman
Suleman Sultan Sulwen Sulwyn Sumaiya Sumaya Sumayyah Summer Sunny Suraj Surinder Susan Susanna Susannah Susie Suzanne
Suzie Suzy Sven Svetlana Svitlana Sydney Syed Sylvia Sylvie Sylwia Szymon Tabby Tabitha Tadeusz Tafadzwa Taha Tahir
Tahira Talfan Talfryn Talha Talia Taliesin Tallulah Talog Talulah Tamara Tamika Tammy Tamsin Tangwen Tania Tanvir
Tanya Tapiwa Tara Taras Tariq Tariro Tasha Tasneem Tasnim Tate Tatenda Tatiana Tatyana Tayla Taylah Taylor Tayyab
Tayyaba Teagan Tecwyn Ted Teddie Teddy Tegan Tegeirian Tegen Tegfan Tegid Tegwen Tegwyn Tehreem Teifi Teifion Teifryn
Teilo Teleri Telor Temi Temitope Tendai Teo Teodor Terence Teresa Tereza Terrance Terri Terry Terwyn Tesni Tess Tessa
Tetiana Teulwyn Thabo Thahmina Thandi Thandiwe Thanh Thao Thea Thelma Themba Theo Theodora Theodore Theresa Thiago
Thomas Thu Tia Tiago Tiana Tianna Tiegan Tiffany Tiger Tilda Tillie Tilly Tim Timothy Tina Tirion Tobi Tobias Toby Tod
Todd Tolu Tom Tomas Tomasz Tomi Tommy Tommy-Lee Tomos Toni Tony Tori Tosin Toya Tracey Tracy Trang Travis Trebor
Trefor Trent Trevor Tricia Trina Trinity Trish Trisha Tristan Troy Trudy Trung Trystan Tuan Tucker Tudfil Tudful Tudno
Tudor Tudur Tully Tunde Tuscany Tuyet Twm Ty Tybie Tydfil Tyla Tyler Tylor Tymofiy Tymon Tyra Tyrell Tyrese Tyrone
Tyson Uche Uday Umair Umar Umer Una Urooj Ursula Urszula Usama Usman Uzair Val Valentina Valentine Valentyna Valeria
Valerie Vance Vanessa Vasco Vasile Vasyl Vaughan Vaughn Velma Vera Verity Vernon Veronica Vic Vicki Vickie Vicky
Victor Victoria Vienna Vijay Vikram Viktor Viktoria Viktoriia Viktorija Vinay Vince Vincent Viola Violet Violeta
Viorel Virginia Vitalii Vittoria Vivian Vivien Vivienne Vlad Vlada Vladimir Volodymyr Wade Waldemar Wale Waleed
Wallace Walter Wanda Wanjiru Waqar Waqas Ward Warren Warwick Wasim Wayne Wei Wen Wendy Weronika Wes Wesley Whitney
Wiebke Wiktor Wiktoria Wil Wilbur Wilf Wilfred Wiliam Will Willa William Willie Willis Willow Wilma Wilson Winifred
Winnie Winona Winston Witold Wmffra Wojciech Wojtek Wolf Woodrow Woody Wyatt Wyn Wynford Wynn Wynne Xander Xanthia
Xavier Xiao Xin Yahya Yan Yana Yang Yannick Yaqub Yara Yaroslav Yaseen Yash Yasin Yasir Yasmeen Yasmin Yasmine Yaw
Yelena Yemi Ying Ynyr Yolanda Yori Yousef Youssef Yousuf Yuki Yulia Yuliia Yuna Yunus Yuri Yuriy Yusra Yusuf Yvette
Yvonne Ywain Zac Zach Zachariah Zachary Zack Zahid Zahir Zahra Zaid Zain Zaina Zainab Zainabu Zak Zakaria Zakariya
Zaki Zakir Zaman Zane Zara Zayan Zayd Zayn Zaynab Zbyszek Zeeshan Zeinab Zeke Zelda Zena Zeynep Zia Zion Zoe Zoey
Zofia Zohra Zola Zosia Zoya Zsofia Zubair Zulaikha Zunaira Zuri Zuzanna Zuzia
`
