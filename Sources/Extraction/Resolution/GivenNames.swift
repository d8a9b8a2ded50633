/// Given names of the people that English-language news quotes.
///
/// Reason: a given name shows that a name is a person's, where it starts behind a role, and which pronoun fits.
/// Example: "Labor Secretary Ana Ruiz" is a woman named Ana Ruiz. The more common names of the United States Census of 1990
/// are among them, but those that are words, places, or far more often surnames; those of one gender eight times as often
/// as of the other are that gender's.
enum GivenNames {
    /// The names of each class; those of either gender belong to neither.
    static let table: [(WordClass, String)] = [
        ([.givenName, .masculine], masculine), ([.givenName, .feminine], feminine), (.givenName, either),
    ]

    private static let masculine = """
        aarav aaron abba abbas abdelaziz abdelkader abdi abdihakim abdikadir abdirahman abdul abdullah abe abebe abel
        abiodun abiy abraham abram abu adalberto adam adan adebayo adekunle adel adewale aditya adnan adolf adolfo
        adolph adrian agustin ahmad ahmed ahmet aidan ajay akbar akhil akihiko akinwumi akira alaa alan alasdair
        alassane alastair albert alberto aldo alec alejandro aleksandar aleksander aleksandr aleksei alessandro
        alessio alexander alexandre alexei alexey alfonso alfonzo alfred alfredo ali aliko alimamy alistair allan
        allen alonzo alphonse alphonso alton alvaro alvin alwaleed amado amadou amine amir amit amitabh amjad ammar
        amos anand anatoly anders andile andre andreas andrei andres andrew andriy andrzej andy angelo angus anibal
        anil antal anthony antione antoine anton antone antonin antonio antony antwan anupam anurag anwar arash archie
        arden ardeshir ari arif aris arjun arlen arlie armand armando armin arne arnold arnoldo arnulfo aron arpad
        arron arsene art arthur arturo arturs arun arvind asad asbjorn ashish ashok ashraf ashwin asif atiku attila
        atul augustus aurelio austin avi axel aydin ayman ayodele azhar aziz babak babatunde balarabe balazs baltasar
        barack barry bart bartosz bashar bashir basil bela ben benedict benito benjamin bennie benny benson berhanu
        bernard bernardo bernie bert bertram bertrand bhim bidzina bilal bill billy bjarne bjarni bjorn blaine bob
        bobby bogdan bohdan bola boniface boris borja boubacar brad bradley bradly brahim bram branden brandon branko
        brant brendan brendon brent brenton bret brett brian bruce bruno bryan bryce bryon bukola bulat burak burhan
        burt byron caleb calixto callum calvin cameron carl carles carlo carlos carlton carmelo catalin cathal cecil
        cedric cedrick cem cenk cesar chad charles charlie chas chauncey chester chet chidi chike chinedu chip chris
        christian christoph christophe christopher chuck chukwuemeka ciaran cillian clarence claud claude claudio clay
        clayton clement clemente cletus cliff clifford clint clive clyde cody colin collin colm colton conor conrad
        constantin corentin corey cormac cornelius cory cosmin craig cristobal cristopher curt curtis cyriac cyril
        cyrus daan dacian daichi daisuke dale damian damien damion damir damon dan danial daniel daniele danilo
        daniyal danladi danny dante dapo darell daren darin dario darius darnell daron darragh darrel darrell darren
        darrick darrin darron darryl daryl dave david davide davit dean deandre deangelo declan deepak dejan delbert
        delmar delmer demarcus demba demetrius denis dennis denys derek derick derrick deshawn desmond devendra devin
        dewayne dexter dhruv diarmuid didier diego dieter dimitri dinesh dino dion dipak dirk djibril dmitri dmitry
        dmytro domenic domingo dominic dominick dominik don donald donn donnie donny donte doug douglas dov dragan
        drew duane duncan dustin dwain dwayne dwight dylann earl earle ebbe ebrahim ed eddie edgar edgardo edmond
        edmund edmundo edouard eduard eduardo edvin edward edwardo edwin efraim efrain efren egor ehud einar eirik
        eivind ejaz ekrem elbert eldar elden eldon elhadj eli elias elijah eliot eliseo elliot elliott elmer elmo elon
        eloy elroy elton elvin elvis elwood emeka emil emile emilio emmanuel emmett emmitt emomali emre enda engin
        enoch enrico enrique eoghan eoin erasmo erdem erez erhan eric erich erick erik erkki erlan ernest ernesto
        ernie errol ersin erwin eskil esteban eswar ethan etienne eugene eugenio eusebio evan everette evgeny eyal
        ezekiel ezequiel ezra fabian fabien fabio fabrice faisal farhad farid farouk fathi faustin faustino fausto
        federico felipe felix femi ferdinand ferenc ferit fermin fernando feyisa fidel fikret filiberto filip filippo
        finn fionn firas flemming florencio florent florentino florian floyd folarin francesco francis francisco
        franco francois frank frankie franklin franklyn franz fred freddie freddy frederic frederick fredric fredrick
        friedrich fritz frode fuad fumio furkan fyodor gabor gabriel galen galo ganesh garba gareth garry garth gary
        gaurav gautam gavin gbenga geert genadi genaro gene gennady geoff geoffrey georg george georges gerald geraldo
        gerard gerardo gerhard gerrit gerry ghassan gianluca gianni gideon gijs gil gilbert gilberto gilles gino gints
        giora giorgi giorgio giovanni girish giuseppe glen glenn godfrey gokhan gonzalo goodluck goran gordon gotz
        graham graig grant greg gregg gregor gregorio gregory gudmundur guido guillaume guillermo gunnar gunter
        gurbanguly gus gustav gustavo guy gyorgy haakon habib habtamu haitham hakan hakeem hal halil halvard hamad
        hamed hameed hamid hamza hank hannes hans hany harald haris harish harland harold harri harrison harry haruki
        harvey hasan hashim hassan haydar hazem hector heikki heiko hein heinrich heinz helge helmut hemant henri
        henrik henry herb herbert heriberto herman hermann hernan herschel hershel hicham hideki hideo hidetoshi
        hilario hillel hipolito hiram hiroki hiroshi hisham hobert horace horacio horst hosea howard hrvoje hubert
        hugh hugo humberto humza husam huseyin hussain hussein iain ian iban ibou ibrahim idris ignacio igor ihor ilan
        illia ilya imad imran imre inaki ingvar ioan ioannis ionut iosif ira irakli irfan irvin isaac isaiah isaias
        isamu ishaan isiah isidro ismael ismail issa issac istvan ivan ivica ivo iztok jaap jaber jabu jacek jacinto
        jack jackson jacob jacques jae-in jaime jair jakaya jake jakob jakov jakub jalal jalen jamaal jamal jamar
        jamel james jamil janek janez janos jared jarkko jarod jaroslav jaroslaw jarrod jason jasper jatin javier jay
        jayson jean-claude jean-luc jeb jed jeet jeff jefferey jefferson jeffery jeffrey jeffry jens jerald jeramy
        jere jeremiah jeremy jermaine jeroen jerold jerome jeromy jerrell jerrod jerrold jerry jerzy jesus jhon jiabao
        jide jim jimmy jinping jintao jiri jitendra joachim joakim joao joaquin jochen joe joel joerg joey johan
        johann john johnathan johnathon johnnie johnny jomo jon jonah jonas jonathan jonathon jong-il jong-un jonny
        joon-ho joop jordon jorg jorge jorgen jose josef joseph josh joshua josiah josip josue jovan jozef jozsef juan
        juha jules julian julio julius junaid junichi jurgen jussi justin kaan kabir kacper kai kalle kalonzo kamal
        kamil kamran karan kareem karel karim karl karthik kaspar kassym katsuya kayode kazimierz kazuo kees keiji
        keir keith kelechi kelvin kemal ken kenan keneth kenichi kenji kenneth kennith kenny kent kenta kenton
        kenyatta keqiang kerem kermit keven kevin keyshawn khaled khalid khalil khizr ki-moon kibet kieran kieth kip
        kipchoge kiprono kirk kishida kjell klaas klaus knut koffi kofi koji kojo konstantin korey kory kostas kotaro
        kraig krishna kristjan kristofer kristopher krzysztof kunal kurt kurtis kwabena kwame kwasi kyle kylian
        kyriakos ladislav lajos lamar lamido lamine lamont lance lanny larry lars lassana laszlo laurence laurent
        lawrence lazaro leandro lebron lech lee leif leland lemuel len lenard lennart lennox lenny leo leon leonard
        leonardo leonel leonid leopold leopoldo leroy les lester leszek lev levan levon liam lino lionel ljubomir
        lloyd logan lon lonnie lonny lorant lorenzo louie louis loyd lubomir lucas luciano lucien lucio lucius lucjan
        ludovic luigi luis luiz luka lukas lukasz luke lula luther luuk lyle lyndon lynwood maarten maciej madhav
        magnus mahamadou mahdi mahendra mahesh mahmood mahmoud mahmud makoto maksym malachi malcolm malcom malik
        mamadou mamuka mandla manfred manish manmohan manoj mansour manuel marc marcel marcelino marcellus marcelo
        marcin marco marcos marcus marek margarito mariano mario marius mark markku marko markus marlon marquis
        marshall martin marty marvin marwan masato masoud massimo matej mateo mateusz matheus mathew mathias mathieu
        matias mats matt matteo matthew matthias matthieu matti maurice mauricio mauro max maxim maxime maximilian
        maximo mehdi mehmet mehul melvin menachem merrick mert mervin michael michal michale micheal michel miguel
        mihai mihail mikael mike mikel mikhail mikheil mikko mikolaj miles milford milo milos miloš milton minoru
        miquel mircea miroslav mitch mitchel mitchell mitsuo mitt modesto mogens mohamad mohamed mohammad mohammed
        mohamud mohan mohsen moise moises mojtaba moktar moncef monte monty mordechai moshe mouhamadou moussa muhammad
        muhammadu mujtaba mukesh mukhtar murad murat murray musa mustafa mustapha musyoka muyiwa mwai mykhailo mykola
        myron nabil nachman nader naftali naoto narendra nasir nasser nathan nathanael nathanial nathaniel naveen
        navid neal ned neelesh neil nelson nenad nestor newt nicholas nick nickolas nicolae nicolas niels nigel nihad
        nikhil nikita niklas nikol nikola nikolai nikolaos nikolay nils nima nitin njoroge nnamdi noah noam nobuo noe
        noel nolan norbert norberto norman normand nuno nursultan obinna octavio odis oginga ognjen okechukwu olaf
        olafur ole oleg oleh oleksandr oleksii olen olin oliver olivier olu olumide olusegun omar omer omri onur oren
        orhan orlando orval orville osama oscar oskar osman osmo osvaldo oswaldo otis otto oumar ousmane owen oyvind
        pablo paddy padraig pankaj panos paolo paresh parvez pascal pasi pasquale patrice patrick patryk paul paulo
        pavel pavlo pawel pedro pekka percy perry pervez petar pete peter petr petri petro petros phil philip philippe
        phillip phuc pierre piet pieter pietro pim piotr porfirio pradeep prakash pranab pranav prashant praveen
        preben preet preston przemyslaw qasim quentin quintin quinton radek radoslaw radovan raed rafael rafal rafiq
        raheem rahm rahul raila raivis raj rajat rajesh rajiv rajkumar rakesh ralf ralph ram ramesh rami ramil ramin
        ramiro ramon ramzan ramzi rand randal randall randell randolph randy ranjit raphael rashad rashid rasmus
        rastislav raul ravi ravindra ray rayford raymon raymond raymundo raza recep reggie reginald reijo reinaldo
        reince reinhard renaldo renato rene reuben rex reynaldo reza rezaul riad ricardo riccardo richard richárd rick
        rickey rickie ricky rigoberto rikard rishi risto ritesh riyad rob robbert robbie robby robert roberto robt
        rocco rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger rohan rohit roland rolando rolf rolland
        roman romano ron ronald ronnie ronny rory roscoe rosendo ross rostam rostislav rotimi roy royce ruairi ruben
        rudolf rudy rueben rufus rupert ruslan russ russel russell rustam rutger ruud ryan ryo ryszard sabri sachin
        sadiq saeb saeed sahil said sajid sajjad salah saliou salman salvador salvatore samer sami samir sammy samual
        samuel samuli sandeep sander sandor sanjay sanjeev santiago saparmurat saqib sardar satoshi satya saul sava
        scott scotty sean sebastian sebastien segun selahattin selim semyon serdar serge sergei sergey sergio sergiu
        serhii serhiy serkan seth shahid shahram shai shane shashi shaun shavkat shawn sheldon shigeki shigeru shinzo
        shlomo shoaib shon shreyas sibusiso sid siddharth sidiki sidney sigmund sigurd sigurdur silas silvio simeon
        simon sipho sivakumar sjoerd slavko slobodan sohail solomon sondre soren souleymane sourav spencer srinivas
        stan stanislav stanislaw stanley stavros stefan stefano steffen stelios stepan stephan stephane stephen
        sterling steve steven stewart stian stijn stuart subramanian sudhir suleiman suleyman sundar sunil suresh
        svein sven svend syed szymon tadashi tadeusz taha tahir takashi takeshi takuya tamas tamim tanko tariq taro
        tayyip ted teemu temitope tendai tengiz tengku teodor teodoro terence terje terrance terrence teruo teun thabo
        thad thaddeus theo theodore theron thiago thierry thijs thomas thomaz thorsten tiago tibor tidjane tihomir tim
        timmy timo timothy timur tobias toby todd tom tomas tomasz tomislav tommy tomoaki tony torbjorn torsten toshio
        travis trayvon trenton trevor trey tristan trygve tshepo tuan tunde turgut tyler tyree tyrell tyron tyrone
        uchenna ugur uhuru ulysses umar umberto umesh umut uwe uzi vaclav vadim vakhtang valentin valerio valeriy
        valery varun vasil vasily vasyl veli venkat vern vernon viacheslav vicente victor vijay vikas vikram viktor
        ville vinay vince vincent vincenzo vineet vinod viorel virat virgil virgilio vishal vitali vitaliy vitaly vito
        vivek vlad vladimir vladislav vojtech volker volodymyr vuyo vyacheslav wade waheed wale waleed walid wally
        walter warren waseem wasim waylon wayne wendell werner wesley wietse wiktor wilbert wilbur wilford wilfred
        wilfredo wilhelm will willem william willian willie willy wilmer wilton wim winfred winston wojciech wolfgang
        woodrow wouter wycliffe xabier xavier xiaoping yaakov yacouba yahya yair yakubu yann yannick yaroslav yasin
        yasir yasser yasuo yehuda yemi yevgeny yigal yitzhak yoav yogesh yogi yohei yonas yosef yoshihide youcef
        younes youssef youssouf yoweri yuichi yukiya yuri yuriy yury yusuf yuval yves zach zachariah zachary zachery
        zack zackary zaheer zahid zaid zakaria zane zbigniew zdenek zedong zeke zeki zhivko ziad zlatan zlatko zoltan
        zoran zubair zurab zvi
        """

    private static let either = """
        adi alex ali-reza alva andie angel ariel ashton aubrey avery bailey billie blair blake bobbie brook carey
        carrol cary casey chandra charley chen clair cleo dakota dallas dana dannie darcy dee deon devon dong dorian
        dylan elisha ellis emerson finley gale hadley harley harper hayden hunter jaden jae jamey jamie jan jaya jean
        jess jesse jessie jimmie jody johnie jordan jude kasey kelly kelsey kendall kerry kim kiran kris kyung lane
        lavern laverne leigh lesley leslie li lindsay lindsey loren lou lupe mackenzie madison marion marley mckenzie
        mel merle micah michele ming minh morgan nat nicky nico noor nur ollie otha pat peyton phoenix quinn randi
        reagan reese regan riley robin rowan sam sammie sandy sasha scottie shayne shelby sky skyler stevie sydney
        tatum taylor teddy terry thanh tobin tommie tracy val wei xi yan yi yong yu zhang
        """
}
