/// How the neighbours of a word decide between its parts of speech; the first rule that fits wins.
enum TaggingRules {
    /// A line is a class, the result, conditions and an example; a class that no rule fits keeps its first tag.
    static let table = """
        # A base form behind "to", a modal or "do" is a verb.
        NN+VB,VB+NN,JJ+VB,VB VB verbBefore=TO|MD — to plan, will plan
        NN+VB,VB+NN,JJ+VB,VB VB verbBefore:do|does|did|let|help — did not plan
        # A word behind an article, a possessive or an adjective is a noun.
        NN+VB,VB+NN NN previous=DT|PRP$|POS|JJ|CD|JJR|JJS|PDT — the plan, his plan
        NNS+VBZ,VBZ+NNS NNS previous=DT|PRP$|POS|JJ|CD|JJR|JJS|PDT|CC|VBG — the plans
        VB NN previous=DT|PRP$ previous:the|a|an|his|its|their|my|our|your — the leave campaign
        VB NN previous=JJ next=VBD|VBZ|MD — sick leave fell
        JJ+VB JJ previous=DT|PRP$|POS|CD — the clear plan
        JJ NN next=POS — Moody's
        JJ NN previous=NNP|DT next=VBZ|VBD|VBP|MD — the French military is
        # Behind a subject pronoun it is a finite verb.
        NN+VB,VB+NN,JJ+VB,VB VBP verbBefore:they|we|i|you|who|which — they plan
        VB,VB+NN VBP previous=NNS|NNPS — officials say
        NN+VB VBP previous=NNS|NNPS next=DT|PRP|PRP$|TO|IN|WDT — officials plan to
        NNS+VBZ,VBZ+NNS VBZ verbBefore:he|she|it|who|which|that — she plans
        # Behind a name or noun and before an object or clause it is a finite verb.
        NNS+VBZ VBZ previous=NNP|NNPS|NN|CD next=DT|PRP|PRP$|TO|WRB|WP|NNP|EX|MARK|VBG|WDT — Webb plans to
        NNS+VBZ VBZ previous=MARK next=PRP$ — Webb, who left, calls her figures late
        NNS+VBZ VBZ previous=NNP|NN next:that|for|if|whether|not|no — Webb calls for
        NNS+VBZ VBZ previous=RB next:that|for|if|whether|not|no — also calls for
        NNS+VBZ VBZ previous=RB next=DT|PRP|PRP$|TO|WRB|WP — also plans to
        NNS+VBZ VBZ previous=NNP next=NNS — Ukraine fires shells
        VBZ+NNS NNS previous=IN — by shows
        VB VBP previous=NN|NNP|WDT|WP|EX|RB|MARK|CD next=DT|VBN|PRP|RB|PRP$|NN|NNS|JJ|IN — the allies in the east have
        VB,VB+NN,VBP VBD word:read previous=NN|NNP|NNS|PRP next=MARK — the letter read
        VB VBP word:have previous=NN|NNP next=VBD — Webb and Hale have agreed
        NNS+VBZ,VBZ+NNS VBZ word:points next:out — Webb points out
        NN+VB,VB+NN VBP word:point previous=NNS|NNP|NNPS|CD|MARK next:out — they point out
        # Past tense and participle; forms that are never participles first.
        VBD VBD word:fell|rose|grew|went|took|gave|wrote|saw|came|began|became|ran|drew|drove|knew|broke|chose|spoke|flew|threw|tore|wore|stole|froze|woke|rode|shook|sank|sang|swam|forgot|withdrew|arose|ate|blew|swore|overtook|undertook|underwent|overcame|shrank|drank|rang|sprang previous=NN|NNS next:by — prices fell by
        VBD,VBN VBD previous=POS next=DT|PRP|PRP$|TO|EX — Moody's said the firm
        VBD,VBN VBD previous=POS word:said|told|added|warned|reported|announced next=IN|NNP|NNS|WDT — Moody's said that
        VBD,VBN VBN verbBefore:have|has|had|is|was|were|been|be|being|are|am|'s|'re|'ve|'m|get|got|gets|getting|having — has said
        VBD,VBN VBN previous=DT|PRP$|IN|POS — the reported plan
        VBD,VBN VBN previous=VB|VBG|VBZ|VBP|VBD next=NN|NNS|JJ|NNP — control advanced systems
        VBD,VBN VBN previous=TO — to said
        VBN VBD previous=PRP|NNP|NNPS|WP|WDT — she denied
        VBN VBD previous=NN|NNS next=DT|PRP|PRP$|NNP|MARK|WP|WRB — the minister denied the
        VBN VBD previous=NN|NNS next:that — the minister denied that
        VBN VBD previous=NN next=NNS — the agency advised people
        VBD VBN previous=NN|NNS next:by — a report issued by
        VBN VBD previous=RB next=DT|PRP|PRP$|MARK|TO — also denied the
        VBN VBD previous=CC — and denied
        VBN VBD word:denied|admitted|acknowledged|conceded|confirmed|alleged|agreed|suggested|claimed|demanded|proposed previous=MARK next:that — , denied that
        VBN VBD previous=MARK next=DT|PRP|PRP$|NNP|TO|NNS|NN — , denied
        # Words with rules of their own.
        VBG JJ word:managing next=NN — managing director
        NN+VB,VB+NN,JJ+VB,VB JJ word:lead next=NN — said lead author
        PRP$ PRP word:her next=MARK|IN|TO|DT|RB|VBD|VBZ|MD|CC|WP|WRB|PRP — told her that
        POS VBZ previous=PRP|EX|WP|WRB|DT — it's
        POS VBZ word:'s previous:that — that's
        POS VBZ previous=NNP|NN next=DT|VBG|RB|IN — Webb's the one
        IN DT word:that previous=IN|CC next=NN|JJ — in that case
        IN DT word:that previous=MARK next=NN|MD|VBZ|VBD — , that man
        IN DT word:that next=MD|VBZ|VBD|POS previous=VBZ|VBD|VBP|VB — said that is
        IN WDT word:that previous=NN|NNS|NNP|NNPS next=VBZ|VBD|VBP|MD|RB|VBN — a plan that is
        IN VB word:like verbBefore=MD|TO|PRP — would like
        EX RB word:there next=MARK|IN|CC|NN — over there
        JJ+VB VB previous=MARK next=DT|PRP$ — clear the
        PDT DT word:all|both|half|such next=NN|NNS|JJ|IN — all people
        """

    /// The table, by the class that the rules apply to.
    static let rules = ContextRules(table)
}
