/// The function words of English: few, fixed, and too frequent to leave to a lexicon counted from texts.
enum ClosedClasses {
    /// A tag ("IN", "VBD+NN" for two) and its words a line; the word's commonest use in news comes first.
    static let table = """

        # Articles and other words that open a noun phrase.
        DT the a an this these those every each any some no another either neither
        PDT all both half such
        # Pronouns; "her" is told from its possessive by what follows.
        PRP he she it they we i you him them us me himself herself itself themselves ourselves myself yourself
        PRP everyone everybody someone somebody anyone anybody nobody nothing something everything anything
        PRP$ his its their our my your her
        PRP mine yours hers theirs ours
        WP who whom what whoever whatever
        WP$ whose
        WDT which
        WRB when where why how whenever wherever
        EX there
        # Prepositions and subordinating conjunctions.
        IN of in on at by for with from about into over under between through during before after against among
        IN within without toward towards upon across behind beyond despite since until unless although though
        IN because while if whether than as that via amid per like near beneath beside besides except inside onto
        IN outside throughout alongside amongst aboard once lest whereas regarding concerning
        RB up down off out away back
        TO to
        CC and or but nor yet plus
        # Auxiliaries and modals.
        MD will would can could may might must shall should 'll 'd ca wo
        VBZ is has does
        VBD was were had did
        VB be have do
        VBP am are 're 've 'm
        VBN been
        VBG being having doing
        POS 's
        RB not n't also never ever just only even still again already often once twice too very then now here
        RB so however meanwhile instead perhaps maybe almost nearly recently previously later earlier soon quite
        RB reportedly allegedly repeatedly publicly privately initially eventually subsequently
        # Irregular verbs and verbs of reporting whose commonest use the lexicon misses.
        VBD said told wrote found thought knew felt saw held went came gave took made got began spoke heard meant
        VBD left kept brought led stood won lost met ran sat paid sent read put let cut hit set
        VB say tell think know believe want hope
        NN+VB report claim plan hope call vote promise demand warning request fear comment attack remark doubt
        NNS+VBZ reports claims plans hopes calls votes promises demands requests fears comments attacks remarks doubts
        NNS+VBZ notes shows views vows states questions
        NN+VB note show view vow state question
        VBG according
        """
}
