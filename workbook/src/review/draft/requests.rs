//! The sentences of a letter that ask for something.

use super::Part;
use crate::review::words::Sentence;
use std::ops::Range;

/// How many words of the next sentence still belong to an ask.
const NEXT: usize = 8;

/// A sentence that asks for something.
#[derive(Debug)]
pub(crate) struct Request {
    /// The number of its part.
    pub(crate) part: usize,
    /// The sentence.
    pub(crate) sentence: Sentence,
}

impl Request {
    /// Whether some words of a part are in this sentence or begin the next: "Could we talk? Fifteen minutes are plenty."
    pub(crate) fn near(&self, part: usize, words: &Range<usize>) -> bool {
        let next = self.sentence.words.end + NEXT;
        self.part == part && self.sentence.words.start <= words.start && words.end <= next
    }
}

/// How people ask.
const REQUEST: &[&str] = &[
    "all/what i ?would ask/need/want/request/hope/like/love",
    "any chance/hope/possibility ?of ?a",
    "are you ?currently open/free/available/willing/able/happy/up/taking/accepting",
    "ask/asking ?of ?you ?for #/a/your/you/to",
    "beg/plead/pray/request/requesting ?for ?of ?to ?you ?a/that/your/to/#/for/the/personal",
    "do you have ~ minute*/time/moment",
    "fifteen/ten/twenty/thirty/# minutes ?of ?your ?time on/by/would/about",
    "give/giving/lend/lending/spare/sparing/grant me/us ?_ #/half/a/an/some",
    "glad/grateful/obliged/thankful/happy/honoured/honored/keen for/of/if/to ?have #/a/the/your/any/you/grab/get",
    "grateful/obliged/glad if/to",
    "have put/set aside",
    "hope/hoped/hoping ?that ?maybe/perhaps you/we/i could/can/might/would/may/will",
    "hoped/hoping to ask/talk/speak/meet/chat/hear/connect/discuss/have/learn",
    "how/what about #/a ~ call/chat/talk/meeting/minute*/coffee",
    "how about we/you/#",
    "if you could/would/might",
    "i/i'd/we ?am ?really ?just ?only ?would ?should ?shall ?_ like/love/want/need/request/wish/seek ?from ?that ?to ?have ?ask ?you ?for ?we #/a/an/one/your/you/to/some/half/speak/talk/fifteen",
    "i wanna/wanted/want/wish to ask/talk/speak/request/hear/know",
    "is/are there ?any/a chance/way/possibility",
    "is/would it ?be possible",
    "kindly/please/pls/plz ?do ?also accept/advise/allow/answer/arrange/assist/call/check/clear/confirm/connect/consider/decide/explain/give/go/grant/guide/help/introduce/let/look/make/meet/mentor/point/provide/put/read/recommend/refer/reply/review/send/share/show/spare/take/teach/tell/visit/write/i/may/can/could",
    "let me know if/when/whether/what",
    "love/like/want/wish to learn ~ from/about",
    "love/like/want/wanted/wish to ask/talk/speak/meet/chat/hear/connect/discuss/schedule/arrange/pick/have/hop/grab/ring/call",
    "love/like #/a/an/half",
    "may/might/can/could/shall/cud i/we",
    "my ?only ?real ?one ask/request/question/doubt/query is/are",
    "need/want you to",
    "one/1/single/two/2/three/3 ?only ?small ?quick ?written ?little ?simple question/questions/doubt/doubts/thing/things/query",
    "open to/for a/an/some ~ call/chat/talk/conversation/meeting/coffee",
    "please ~ call/meet/reply/share/send/help/consider/tell/answer/mentor/spare/introduce/review/give",
    "something like/around/of ?a/an/#",
    "thinking/thought/wonder/wondering/wondered/picturing/imagining/suggest/propose/proposing ?of/about ?that ?maybe ?perhaps ?, if/whether/a/an/i/we/you/it/zoom/#",
    "three/two/some/few/several requests/favours/favors/things",
    "wonder/wondering/wondered if/whether",
    "would # minute*",
    "would/could/can/will/cud/wud ?maybe ?perhaps ?possibly you/u/ur",
    "you/you'd ?_ possibly/perhaps/maybe/somehow ?_ consider/tell/give/have/be/share/help/spare/find/explain",
    "would/could/can/will ~ work/suit ?for ?you",
    "would/i'd ~ appreciate ?the/a/an/your/any/it ~ if/chance/opportunity/time/call/minute*/advice/thoughts/help",
];

/// Finds them in a part.
pub(super) fn of(at: usize, part: &Part<'_>) -> Vec<Request> {
    if part.id == "subject" {
        return Vec::new();
    }
    let asking = part.words.all(REQUEST);
    let mut asking = asking.iter().filter(|hit| !part.is_quoted(&hit.span)).peekable();
    let mut found = Vec::new();
    for sentence in part.words.sentences() {
        let mut asks = sentence.asks && matches!(part.id, "ask" | "body");
        while asking.peek().is_some_and(|hit| hit.words.start < sentence.words.end) {
            asks = true;
            asking.next();
        }
        if asks {
            found.push(Request { part: at, sentence });
        }
    }
    found
}
