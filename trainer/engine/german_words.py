"""German words too common to show that two people speak of the same thing."""

_COMMON = """
ab aber all alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders
auch auf aus außer bald bei beide beiden beim bereits besser bestimmt bevor bin bis bisher bisschen bist
bitte bloß brauche brauchen braucht bräuchte bräuchten da dabei dadurch dafür dagegen daher dahin damals
damit danach daneben danke dann daran darauf daraus darf darfst darin darüber darum darunter das dass davon
davor dazu dein deine deinem deinen deiner dem den denen denke denken denkt denn dennoch der deren des
deshalb dessen deswegen dich die dies diese diesem diesen dieser dieses ding dinge dir doch dort du dürfen
dürfte durch eben egal eigentlich ein eine einem einen einer eines einfach einmal einige einigen einiges
entweder er erst erste ersten erzähl erzählen es etwa etwas euch euer eure eurem euren eurer fast finde
finden findet frage fragen für ganz gar gab geben gegen gehabt gehen geht gehört gemacht genau genauso
gerade gern gerne gesagt gewesen gibt ging ginge gleich groß gut gute guten guter gutes hab habe haben halt
hat hatte hatten hätte hätten heißt her heraus heute hier hin hinter hoch hört ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer ihres im immer in ins inzwischen irgend irgendwas irgendwie ist ja je jede jedem jeden
jeder jedes jedoch jemand jemandem jemanden jene jetzt kann kannst kaum kein keine keinem keinen keiner
keinerlei klar klein klingen klingt kommen kommt konnte konnten könnte könnten können könnt lang lange
lassen lasse lässt leider liegt mach mache machen macht mal man manche mehr mein meine meinem meinen meiner
meint mich mir mit möchte möchten mögen muss müssen müsste müssten musste nach nachdem nächste nächsten
natürlich neben nein nicht nichts nie niemand noch nun nur ob oben oder offenbar oft ohne ok okay paar
passieren passiert per recht richtig sache sachen sagen sagt sagte scheint schon sehe sehen sehr sei sein
seine seinem seinen seiner seit seitdem selber selbst sich sicher sie sieht sind so sobald solche soll
sollen sollte sollten sondern sonst sowie statt stehen steht stimmt tun tut über überhaupt übrigens um und
uns unser unsere unserem unseren unserer unter vermutlich verstehe verstehen viel viele vielen vielleicht
vom von vor vorher wann war waren warum was weg wegen weil weiß weit weiter welche welchem welchen welcher
welches wem wen wenig wenn wer werde werden wessen weshalb wie wieder wieso will wir wird wirklich wirkt
wissen wo wobei wodurch wofür woher wohin wohl wollen wollte wollten womit woran worauf woraus worin worum
worüber wovon wovor wozu wäre wären während wurde wurden würde würden zu zum zumindest zur zwar zwischen
"""
GERMAN_FUNCTION_WORDS = frozenset(_COMMON.split())
