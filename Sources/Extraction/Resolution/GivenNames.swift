/// Given names of the people that English-language news quotes.
///
/// Reason: a given name shows that a name is a person's, where it starts behind a role, and which pronoun fits.
/// Example: "Labor Secretary Ana Ruiz" is a woman named Ana Ruiz.
enum GivenNames {
    /// The names of each class; those of either gender belong to neither.
    static let table: [(WordClass, String)] = [
        ([.givenName, .masculine], masculine), ([.givenName, .feminine], feminine), (.givenName, either),
    ]

    private static let masculine = """
        aaron abbas abdul abdullah abe abel abraham abu adam adolf adrian ahmad ahmed aidan akira alan alasdair albert
        alberto aldo alec alejandro aleksandr aleksei alessandro alexander alexandre alexei alfonso alfred alfredo ali
        alistair allan allen alonzo alvin amadou amir amit amos anatoly anders andre andreas andrei andres andrew andriy
        andrzej andy angelo angus anil anthony antoine anton antonio antony anwar archie ari ariel armando arnold art
        arthur arturo arun asad ashok ashraf atul austin avi axel ayman aziz barack barry bart bashar bashir basil ben
        benedict benjamin bennie benny bernard bernardo bernie bert bill billy bjorn bob bobby bogdan boris brad bradley
        bram brandon brendan brent brett brian bruce bruno bryan bryce burt byron caleb callum calvin cameron carl carlo carlos
        carlton cedric cesar chad charles charlie chester chip chris christian christoph christophe christopher chuck
        claude claudio clay clayton clement cliff clifford clint clive clyde cody colin colm conor conrad corey
        cory craig curt curtis cyril cyrus dale damian damien dan daniel daniele danny dante darrell darren dave david
        dean declan dennis denis derek derrick desmond devin dexter didier diego dieter dimitri dirk dmitri dmitry dmytro
        dominic dominik don donald donnie doug douglas drew duane duncan dustin dwayne dwight earl ed eddie edgar
        edmund edouard eduardo edward edwin efrain eli elias elijah eliot elliot elliott elmer elon emil emile emilio
        emmanuel emmett enda enrico enrique eric erich erik ernest ernesto ernie erwin esteban ethan etienne eugene evan
        evgeny ezra fabian fabio fabrice farhad faisal felipe felix ferdinand fernando fidel filip finn florian floyd
        francesco francis francisco franco francois frank frankie franklin franz fred freddie frederic frederick
        friedrich fritz fyodor gabriel gareth garry gary gavin gene geoff geoffrey georg george georges gerald gerard
        gerardo gerhard gerry gianni gil gilbert gilles giorgio giovanni giuseppe glen glenn godfrey gonzalo gordon
        graham grant greg gregg gregor gregory guido guillaume guillermo gunter gus gustav gustavo guy habib hakan hamid
        hamza hank hans harald haris harold harri harrison harry harvey hasan hassan hector heinrich heinz helmut henri
        henrik henry herb herbert herman hermann hernan hideo hiroshi horst howard hubert hugh hugo humza hussein hussain
        ian ibrahim igor ilya imran ira isaac isaiah ismail ivan ivo jaap jack jackson jacob jacques jaime jair jake
        jakob jakub james jan janek jared jaroslaw jason jasper javier jay jean-claude jean-luc jeb jeff jefferson
        jeffrey jens jeremiah jeremy jerome jerry jerzy jesus jim jimmy joachim joao joaquin joe joel joerg johan johann
        john johnnie johnny jon jonah jonas jonathan jonny jorge jose josef joseph josh joshua josip juan julian julio
        julius jurgen justin kai kamal karim karl kazuo keir keith kelvin ken kenneth kenny kenji kent kevin khalid
        khalil khizr kirk klaus kofi konstantin krzysztof kurt kwame kwasi kyle kylian lamar lance larry lars laurence
        laurent lawrence lech lee leif len lennart leo leon leonard leonardo leonid leopold leroy les lester lev liam
         lionel lloyd logan lorenzo lou louis lucas luciano luigi luis luiz luka lukas lukasz luke lula luther
        maarten magnus mahmoud mahmud malcolm malik manfred manmohan manuel marc marcel marcelo marco marcos marcus
        mariano mario marius mark marko marshall martin marty marvin massimo mateusz matheus mathew matias mats matt
        matteo matthew matthias matthieu maurice mauricio mauro max maxim maxime maximilian mehdi mehmet mel melvin
        merrick michael michal michel miguel mihai mikael mike mikhail mikheil miles milos milton miroslav mitch
        mitchell mitt mohamed mohammad mohammed mohamud moises mordechai moshe muhammad murray mustafa mykhailo mykola
        naftali nasser nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nicolae nigel niels nikita
        nikola nikolai nils noah noam noel nolan norbert norman oleg oleh oleksandr oleksii oliver olivier omar orlando
        oscar osama oskar otto owen pablo paddy paolo pascal patrice patrick paul paulo pavel pavlo pedro pervez perry
        pete peter petr petro phil philip philippe phillip pierre pieter pietro piotr prakash preston quentin rafael
        rafal rahm rahul raj rajesh rajiv ralph ram ramesh ramon ramzan rand randall randolph randy raphael rashid raul
        ravi ray raymond recep reggie reginald reinhard reince rene rex riccardo ricardo richard rick ricky rishi
        rob robbie robert roberto rod roderick rodney rodrigo roger rohan roland rolf roman romano ron ronald ronnie
        rory ross roy ruben rudolf rudy rufus rupert russ russell ryan sadiq saeed said salman salvador salvatore samir
        samuel sanjay santiago saul scott sean sebastian serge sergei sergey sergio serhii seth shane shaun shawn sheldon
        shigeru shinzo sidney sigmund silvio simon slobodan solomon spencer stan stanislav stanley stefan stefano
        stephane stephen sterling steve steven stewart stuart suleiman sunil sven syed tadeusz takashi tariq tayyip ted
        terence terrence theo theodore thierry thomas thorsten tim timothy tobias toby todd tom tomas tomasz
        tommy tony travis trevor tristan tyler umar uwe vaclav valentin valery vasily vernon victor viktor vijay vikram
        vince vincent vincenzo vito vitali vitaly vlad vladimir vladislav volodymyr wade walter warren wayne
        werner wesley wilfred wilhelm will willem william willie wim winston wolfgang wojciech woodrow xavier yair yann
        yannick yasser yevgeny yitzhak yoav yoshihide yuri yury yusuf yves zachary zach zbigniew zeke zoran
        jalen lebron tyrone darnell jamal marquis deshawn demetrius kareem malachi hakeem keyshawn trayvon narendra
        manish mukesh gautam sundar satya amitabh sachin virat arvind anand deepak dinesh ganesh harish karan kunal
        manoj mohan naveen nikhil pranab prashant rakesh ranjit rohit sandeep shashi srinivas suresh vivek yogi
        jinping keqiang xiaoping zedong jintao jiabao kishida shigeki taro kenta ryo haruki satoshi jae-in jong-un
        jong-il ki-moon joon-ho thabo cyril jacob nelson desmond olusegun muhammadu goodluck atiku bola chinedu emeka
        uhuru raila yoweri jomo kenyatta kwabena kojo
        """

    private static let feminine = """
        abby abigail ada adela adele adriana agnes agnieszka aicha aisha alana alba alejandra alessandra alexa alexandra
        alexandria alexis alice alicia alina alison allison alma alyssa amalia amanda amber amelia amina amy ana anastasia
        andrea angela angelica angelina angie anita anja anke ann anna annabel anne annegret annette annie antje antoinette
        antonia april arlene ashley asma astrid audrey aung autumn ava ayesha barbara beata beatrice beatriz becky belinda
        bernadette bernice bertha beth bethany betsy betty beverly bianca birgit bonnie brenda brianna bridget brigitte
        britney brooke camila camilla candace candice cara carina carla carly carmen carol carole carolina caroline
        carolyn carrie cassandra catarina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea
        cheryl chiara chloe christa christiane christina christine chrystia ciara cindy claire clara clare clarissa
        claudia colette colleen condoleezza connie constance consuelo cora cordelia corinne courtney cristina crystal
        cynthia dagmar daisy dana daniela danielle daphne darlene darya dawn debbie deborah debra deirdre delia delphine
        denise diana diane dianne dina dolores dominique donna dora doris dorothy edith edna eileen elaine eleanor elena
        elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira emilia emilie emily emma erica erika erin
        esmeralda esperanza estelle esther ethel eugenia eva evelyn faith fatima fatou felicia felicity fernanda fiona
        flora florence frances francesca francine francoise freya frida gabriela gabriella gabrielle gail gemma genevieve
        georgia georgina geraldine gertrude gillian gina ginny giorgia gisela gita giulia gladys gloria golda grace
        gretchen gretel greta gro guadalupe gwen gwendolyn hailey hana hanna hannah harriet hazel heather hedwig heidi
        heike helen helena helene helga henrietta hilary hilda hillary holly hope huma ida ilana ileana ilse imelda
        imogen ina ines ingeborg ingrid irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivy
        jacinda jackie jacqueline jana jane janet janice janine jasmine jeanette jeanne jen jenna jennifer
        jenny jessica jill jo joan joanna joanne jocelyn jodie johanna josephine joy joyce juanita judith judy julia
        juliana julie juliet juliette june justine kaja kamala kara karen karin karina karla kate katarina katarzyna
        katerina kath katharina katherine kathleen kathryn kathy katie katja katrin katrina katy kay kayla keiko kellyanne
        kerstin khadija kimberly kirsten kirstie kirsty kristen kristi kristin kristina krystyna lara larissa
        latoya laura lauren laurie lavinia lea leah leila lena leonora leticia liane lidia lilian liliana lillian lily
        lina linda lisa liz liza lois lola lora loretta lorna lorraine lottie louise luana lucia lucie lucille
        lucinda lucy ludmila luisa lupita lydia lyn lynda lynn lynne mabel mackenzie madeleine madeline mae magda
        magdalena maggie mai maia maja makiko malala malia mallory mandy manuela mara marcella marcia margaret margarita
        margot margrethe maria mariam marian mariana marianne marie marilyn marina marine marion marisa marissa marjorie
        marlene marsha marta martha martina mary maryam matilda maude maureen mavis maxine maya megan meghan melania
        melanie melinda melissa mercedes meredith mette mia michaela michele michelle mildred milena millicent mimi mina
        mindy minerva miranda miriam misty moira molly mona monica monika muriel myra nadia nadine nahid nancy naomi
        natalia natalie natasha nathalie nellie nicola nicole nicky nigella nikki nina noelle nora norma nuria octavia
        odile olena olga olive olivia oona ophelia oprah paige paloma pam pamela patience patricia patsy patti
        paula paulina pauline pearl peggy penelope penny petra phoebe phyllis pia pippa polly poppy priscilla priti
        priya rachel raisa ramona raquel rebecca regina renata renee rhea rhoda rhonda rita roberta rochelle
        ronda rosa rosalia rosalind rosalynn rosanna rose roseanne rosemary rosie roxana roxanne ruth sabina sabine
        sabrina sadie sally salma samantha samara sana sandra sanna sara sarah savannah scarlett selena selma
        serena shabana shakira shami shannon sharon sheena sheila shelley shelly sheryl shirley sian sibyl sigrid silke
        silvia simone sinead siobhan sofia sofie sonia sonya sophia sophie stacey stacy stefanie stella stephanie sue
        sunniva susan susana susanna susanne susie suzanne suzette sviatlana svetlana sybil sylvia sylvie tabitha tamara
        tammy tania tanya tara tatiana tatyana teresa tess tessa theresa therese tiffany tina toni tracey tricia trish
        trisha trudy tulsi ulrika ulrike una ursula uzma valentina valerie vanessa vera verena verna veronica veronika
        vicki vicky victoria vigdis viola violet virginia vivian vivien viviane wanda wendy whitney whoopi wilhelmina
        wilma winifred winnie yael yasmin yasmine yevgenia yoko yolanda yulia yuliya yvette yvonne zahra zainab zara zelda
        zoe zuzana zuzanna ngozi chimamanda winnie graca wangari ngugi funmi folake 
        indira sonia smriti sushma mamata jayalalithaa pratibha droupadi nirmala deepika aishwarya kiran lakshmi meera
        neha pooja radhika rekha shilpa sunita swati usha vandana tsai-ing geun-hye hyun yingluck corazon gloria leni
        """

    private static let either = """
        adi alex ali-reza andie angel ariel ashton aubrey avery bailey blair blake bobbie brook cameron carey casey cary
        charley chandra courtney dakota dallas dana darcy devon drew dylan elisha ellis emerson finley 
        francis gale glenn hadley harley harper hayden hunter ira jaden jamie jan jaya jean jess jesse jody jordan kelly
        kelsey kendall kerry kim kiran kris kyung lane laverne lauren leigh leslie lesley lindsay lindsey logan loren lou lynn
        mackenzie madison marley marion max mckenzie mel micah michele ming morgan nat nico nicky noor nur pat peyton
        phoenix quinn randi reagan reese regan riley robbie robin rory rowan sam sandy sasha shelby sidney skyler sky
        stacy stevie sydney tatum taylor teddy terry tobin toni tracy tyler val vivian wei xi yan yi yu zhang li chen
        """
}
