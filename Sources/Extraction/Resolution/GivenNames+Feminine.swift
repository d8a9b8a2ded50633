/// The given names of women.
extension GivenNames {
    static let feminine = """
        abbie abby abeer abigail ada adaeze addie adela adelaida adele adelina adeline adell adenike adriana adriane
        adrianna adrianne adrienne adwoa agata agatha agathe agnes agnieszka aicha aida aiko aileen aimee aino aisha
        aishwarya aiysha ajla akua alaina alana alanna alba albina alda alecia alejandra aleksandra alena alene alesha
        alesia alessandra aleta aletha alexa alexandra alexandria alexis alfreda alia alice alicia alicja aliki alina
        alisa alisha alison alissa allene allie allison allyson alma altagracia althea alvina alyce alyson alyssa
        amaka amal amalia amanda amandla amber amelia amelie ami amie amina aminata amira amparo amy ana anabel
        anahita anais anamaria anastasia anastasiia andra andrea andreea andria aneta angela angelia angelica angeliki
        angelina angeline angelique angelita angie anh anika anissa anita anja anke ann anna annabel annabelle
        annalena annamarie anne annegret anneliese annemarie annemiek annetta annette annie annika annmarie antionette
        antje antoinette antonette antonia anu anusha aoife aparna april araceli aracely arantxa ardis ardith aretha
        ariana ariane arianna arleen arlene arline armida artie arundhati asha ashlee ashleigh ashley ashwini asma
        asta astrid asuka atifete audra audrey aung aurelia autumn ava ayanna ayesha aylin ayse aysegul azadeh azra
        bambi barbara barbora barbra basma beata beate beatrice beatriz becky belen belinda benita berit bernadette
        bernadine bernice berniece bernita berta bertha bertie bessie beth bethany betsy bette bettie bettina betty
        bettye beulah beverley beverly bianca bintou birgit birgitta birgitte bisi blanca blanche bobbi bojana bolanle
        bonita bonnie bozena brandi brandie breanna bree brenda brenna breshna briana brianna brianne bridget bridgett
        bridgette brigette brigid brigitte britney britta brittani brittany brittney bronagh bronwyn brooke burcu
        caitlin caitlyn callie camila camilla camille candace candi candice cara caren cari caridad carina carissa
        carla carleen carlene carlotta carly carman carme carmela carmelita carmella carmen carol carole carolee
        carolina caroline carolyn carrie caryl caryn casandra cassandra cassie catalina catarina caterina catharine
        catherine cathie cathleen cathrine cathryn cathy catina catrina cecelia cecile cecilia celeste celestine celia
        celina celine chanda chanel chantal chantel charisse charla charleen charlene charline charlotta charlotte
        charmaine chasity chelsea chelsey chelsie cheri cherie cheryl cheryle chiamaka chiara chidinma chimamanda
        chinwe chioma chiquita chloe chrissy christa christal christi christiana christiane christin christina
        christine christy chrystal chrystia ciara cindi cindy cinthia claire clara clare clarice clarissa claudette
        claudia claudine clemence clementine clotilde coleen colette colleen collette concetta condoleezza connie
        constance consuelo cora corazon cordelia cori corina corine corinna corinne cornelia corrie corrine cortney
        cosima courtney cristal cristina cristine cristy crystal cynthia dagmar dagny daisy damaris danelle danette
        daniela daniella danielle danita danna daphne dara darci daria darla darleen darlene darya dascha dawn dawna
        dayna deana deann deanna deanne debbie debby debi debora deborah debra debrah deena deepa deepika deidra
        deidre deirdre delfina delia delilah delma delois delores deloris delphine demetria demi dena denice denisa
        denise desiree despina dessie dian diana diane diann dianna dianne dilma dina dinah dionne divya dollie
        dolores dominga dominika dominique dona donita donna dora dorcas doreen dorene doretha dori dorinda doris
        dorota dorothea dorothee dorothy dortha dorthy dottie droupadi dulce earlene earline earnestine ebru edie
        edita edith edna edwina edyta edythe effie eileen eilidh eilis eimear eirini ekaterina elaina elaine elda
        eleanor eleanore elena eleni elenor eleonora elia elida elif elin elina elinor elisa elisabeth elisabetta
        elise elissa eliza elizabeth elke ella ellen ellie elma elnora elodie eloisa eloise elouise els elsa elsie
        elva elvia elvira elyse elzbieta emanuela emilia emilie emily emine emma ena enid enriqueta erica ericka erika
        erin erlinda erma erna ernestina ernestine ersilia esmeralda esperanza esra essie estela estella estelle
        esther eszter ethel etta eugenia eula eulalia eunice eva evangelina evangeline evelina evelyn evette evie
        evonne ewa fabiola fadumo faith faiza fannie farah farida fariha farrah farzana fatemeh fatima fatma fatou
        fatoumata fatuma fawzia faye federica felecia felicia felicita felicitas felicity felipa felisha fernanda
        filomena fiona fionnuala flavia flor flora florence florine flossie floy folake folasade fran franca frances
        francesca francine francisca francoise freda frederique freida freya frida frieda friederike funmi gabriela
        gabriella gabrielle gail galina gaye gayla gayle geeta gemma genevieve genoveva georgette georgia georgiana
        georgianna georgie georgina geraldine gerda geri germaine gerri gertie gertrude geun-hye ghada ghazala gilda
        gillian gina ginny giorgia giovanna gisela giselle gita giulia gladys glenda glenna gloria golda goldie
        goretti graca grace gracie graciela grainne grazyna gregoria greta gretchen gretel griselda gro guadalupe
        gudrun guillermina gulnara gulsen gussie gwen gwendolyn habiba hadija hadiza hailey hala haleema haleh halima
        halina hallie hana hanan hanna hannah hanne harriet harriett harriette haruka hatice hattie hawa hayat haydee
        hayley hazel heather heba hedda hedwig hege heidi heike helen helena helene helga helle hellen henrietta
        henriette herlinda hermelinda herminia hiba hila hilary hilda hildegard hillary hira hiroko holli hollie holly
        honorata hope hortencia hortense huda huma hyun ida idella ifeoma iffat ila ilana ilaria ileana ilene ilona
        ilse imane imelda imogen imogene ina indira ines inez inga inge ingeborg inger ingrid ioana iola iolanda iona
        ione irena irene irina iris irma isabel isabell isabella isabelle isla iva ivana ivanka iveta ivette ivonne
        ivy iwona izabela jacinda jacinta jackie jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jada jadwiga
        jaimie jami jamila jana jane janeen janel janell janelle janet janette janice janie janina janine janis janna
        jannette jannie jaqueline jasmin jasmina jasmine jayalalithaa jayme jayne jeana jeane jeanetta jeanette jeanie
        jeanine jeanna jeanne jeannette jeannie jeannine jelena jen jena jenelle jenifer jeniffer jenna jennette jenni
        jennie jennifer jenny jeri jerri jerrie jesica jessica jill jillian jo joan joana joanie joann joanna joanne
        jocelyn jodi jodie joelle joellen johanna johnna jolanta joleen jolene joni jonnie josefa josefina josephina
        josephine josette josie jovana jovita joy joyce joycelyn juana juanita judi judit judith judy juli julia
        juliana julianna julianne julie juliet juliette julija june justina justine jyoti kaisa kaitlin kaitlyn kaja
        kala kalpana kamala kami kamila kara karen kari karin karina karissa karla karol karoline karolyn karon karrie
        karyn kasia kassandra katalin katarina katarzyna kate katelyn katerina kateryna kath katharina katharine
        katherine katheryn kathi kathie kathleen kathrin kathrine kathryn kathy katie katina katja katrin katrina
        katrine katy kavita kay kaye kayla keely keiko keisha kelli kellie kellyanne kendra keri kerri kerrie kerstin
        kesha keshia khadija khadijah kimberlee kimberley kimberly kinga kira kirsi kirsten kirstie kirsty kisha klara
        kori krista kristal kristen kristi kristie kristin kristina kristine kristy krystal krystle krystyna kumiko
        kyla kylie kyra lacie ladonna laila lakeisha lakesha lakeshia lakisha lakshmi lamia lana laquita lara larisa
        larissa lashanda lashawn lashonda latanya latasha latifa latisha latonia latonya latosha latoya latrice
        latricia laura laure laureen lauren lauretta laurette lauri laurie lavina lavinia lavon lavonne lawanda lea
        leah leann leanna leanne leatrice leeann leena leila leilani leisa lela lelia lena leni lenora lenore leola
        leona leonie leonor leonora leora leota lesa lessie leta letha leticia letitia lettie leyla liane lida lidia
        lila lilia lilian liliana lilla lillian lillie lily lina linda lindy linnea linnie lisa lise lisette lissette
        liudmila liv liz liza lizabeth lizbeth lizette lizzie ljiljana lois lola lolita lona lora loraine lorella
        lorena lorene lorenza loretta lori lorie lorine lorna lorraine lorri lorrie lotta lotte lottie louann louella
        louisa louise lovie luana luann luanne lucia luciana lucie lucila lucile lucille lucinda lucretia lucy ludmila
        luella luisa lulu lupita lura luz lydia lyn lynda lyndsey lynette lynn lynne lynnette lyubov maaike mabel
        mable madeleine madeline madelyn madge madina mae magda magdalena magdalene maggie mahnaz mai maia mairead
        maite maja majorie makiko malala malgorzata malia malika malin malinda malissa mallory mamata mamie mamta
        manal mandi mandy manon manuela mara maranda marcela marcelina marcella marcelle marci marcia marcie marcy
        mareike maren margaret margareta margareth margarette margarita margaux marge margery margie margo margot
        margret margrethe marguerite mari maria mariah mariam marian mariana mariann marianna marianne maribel
        maricela marie marieke mariella marietta marija marika marilee marilena marilyn marilynn marina marine marisa
        marise marisela marisol marissa marit marita maritza marjorie marjory marla marlena marlene marlyn marlys
        marnie marquerite marquita marsha marta martha marti martina marva marwa mary maryam maryann maryanne marybeth
        maryellen maryjane marylin marylou maryna masako mathilde matilda matilde mattie maud maude maudie maura
        maureen maurine mavis maxie maxine maya maybelle mayme mayra meagan meaghan meera megan meghan mehreen mehwish
        mei melania melanie melba melina melinda melisa melissa mellisa mellissa melodie melony meltem melva melvina
        mercedes meredith merete merve meryem mette mia micaela michaela michell michelle michiko migdalia mihaela
        mija miki mildred milena millicent millie mimi mina mindy minerva minna minnie mira miranda mireille mireya
        miriam mirian mirjam mirna missy misti misty mittie mitzi moira mojca mollie molly mona monica monika monique
        montserrat mozelle muna munira muriel myra myriam myrna myrtis nadezhda nadia nadine nadja nagwa nahid naima
        najla najwa nakia namrata nanci nancy nanette nannette nannie naomi nargis nasra nasreen natacha natalia
        natalie nataliya natalya natascha natasha nathalie naureen nawal nazanin nedra neelam neema neha nelda nele
        nell nellie nelly nena nereida nesrin nettie neus neva ngozi ngugi nia nichole nicki nicola nicole nicoletta
        nidhi nigella nihal niki nikki nila nilda nilufar nimra nina nirmala nisha nita noelia noelle noemi noemie
        nola nomvula nona nonhlanhla noora nora noreen norma noura nuria nurul nydia oana octavia odile ofelia oksana
        olena oleta olga olha olive olivia oluchi oma omolara oona ophelia oprah oralia oriana orla ornella orpha
        paige paloma pam pamala pamela paola parisa parvati pascale patience patrica patricia patrizia patsy patti
        pattie paula paulette paulina pauline pearl pearlie pearline peggie peggy pelin penelope pennie penny perla
        pernille petra philippa phillis philomena phoebe phuong phylis phyliss phyllis pia pilar pippa polina polly
        pooja poppy portia prachi pratibha preeti priscilla priti priya priyanka rachael racheal rachel rachelle
        radhika radka rae rafaela rahel rahma raisa ramona rania ranya raquel rasha reba rebeca rebecca rebekah reem
        regina regine reina rekha rena renae renata renate renee renita reta retha reva rhea rhiannon rhoda rhonda
        richelle rima rina rita ritu robbin roberta robyn rochelle rocio roisin rokhaya roksana romona rona ronda roni
        rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosalynn rosanna rosanne rose roseann
        roseanna roseanne rosella roselyn rosemarie rosemary rosetta roshni rosie rosina rosita roslyn rossana rowena
        roxana roxane roxann roxanna roxanne roxie roya ruba rubye rukhsana ruta ruth ruthann ruthie ruxandra ruzica
        sabina sabine sabrina sadia sadie safia saida saima sakina salina sallie sally salma saloni samantha samar
        samara samina samira sana sanaa sandi sandra sangeeta sanjuana sanjuanita sanna saoirse sapna sara sarah
        saskia saundra savannah sawsan scarlett selena selina selma serena setsuko sevgi sevil shabana shabnam shahida
        shaina shaista shakila shakira shalonda shameka shami shamika shamim shana shanda shanna shannon shanon shanta
        shante shantel shanthi shara shari sharla sharlene sharmila sharon sharonda sharron sharyn shauna shawna
        shayla shayna sheena sheila shelia shelley shelli shellie shelly sheree shereen sheri sherie sherita sherri
        sherrie sheryl shiela shilpa shirin shirlene shirley shoko shonda shruti sian sibongile sibyl sigrid siham
        silje silke silvia simona simone sinead siobhan sirpa slavica smita smriti sneha snezana sofia sofie soledad
        solene solveig sonal sondra sonia sonja sonya sophia sophie soraya stacey staci stacia stacie stacy starla
        stefanie stella stephanie stephany stephenie suad subha sue suhair sumaya sunita sunniva susan susana susanna
        susannah susanne sushma susie suzan suzanna suzanne suzette svetlana sviatlana swati sybil sylke sylvia sylvie
        tabatha tabitha tahira taina takako tamar tamara tameka tamela tamera tami tamika tammi tammie tammy tamra
        tana tania tanisha tanja tanya tara tarana tarja taryn tasha tashfeen tatiana tatjana tatyana tawana tawanda
        tawnya teena tena tera teresa terese teresita teressa tereza teri terri terrie tess tessa tessie thandi
        thandiwe thea theda thelma theodora theresa therese thuli thuy tiana tierra tiffani tiffanie tiffany tiina
        tillie tina tisha tomasa tomeka tomoko toni tonia tonja tonya tori tosha tove toya tracey traci tracie trena
        tresa tressa treva tricia trina trine trish trisha trista trudy tsai-ing tulsi twila twyla tyra ulrika ulrike
        uma una ursula urszula usha uta ute uzma vada valarie valentina valeria valerie valorie vanda vandana vanessa
        vasiliki veda velda velma venessa venita venus vera verda verena verla verna vernell vernice veronica veronika
        veronique vesna vickey vicki vickie vicky victoria vidya vigdis vikki viktoria viktorija vilma viola violet
        violeta virgie virgina virginia virginie vivian viviana viviane vivien vonda wafa wambui wanda wangari wanjiru
        wendi wendy weronika whitney whoopi wiebke wilda wilhelmina willa wilma winifred winnie winnifred winona xenia
        xiomara yadira yael yalda yana yara yasmeen yasmin yasmina yasmine yekaterina yelena yesenia yetunde yevgenia
        yingluck yoko yolanda yolande yolonda yoshiko yosra yukiko yuko yulia yuliya yvette yvonne zahra zainab zanele
        zara zarina zeinab zelda zella zelma zenaida zeynep zinaida zineb zoe zofia zohra zoila zola zora zoraida
        zsofia zsuzsa zuzana zuzanna
        """
}
