//! Idioms, slang and pictures from sports and kitchens.
//!
//! Half of a global audience reads them word by word. The plain words beside each say the same to everybody. The table
//! is alphabetical; a line more is all that a new idiom needs.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};
use crate::domain::order;

pub(super) const RULE: Rule = Rule { id: "idiom", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Each idiom with the plain words that can take its place.
const IDIOMS: &[(&str, &str)] = &[
    ("24 7", "all the time"),
    ("a ballpark figure", "a rough number"),
    ("a home run", "a success"),
    ("a long shot", "unlikely"),
    ("a no brainer", "an easy choice"),
    ("a piece of cake", "easy"),
    ("a rain check", "another day"),
    ("a slam dunk", "a sure success"),
    ("a win win", "good for both of us"),
    ("across the board", "everywhere"),
    ("all hands on deck", "everybody helping"),
    ("at the drop of a hat", "at once"),
    ("back to square one", "back to the start"),
    ("back to the drawing board", "back to the start"),
    ("ball is in your court", "next step is yours"),
    ("ballpark", "rough estimate"),
    ("bang for the/your buck", "value"),
    ("barking up the wrong tree", "asking in the wrong place"),
    ("bear with me", "be patient with me"),
    ("behind the eight ball", "behind"),
    ("best of both worlds", "good in both ways"),
    ("bite off more than i can chew", "take on too much"),
    ("bite the bullet", "accept it"),
    ("blue sky thinking", "free thinking"),
    ("boil the ocean", "try to do everything"),
    ("break the ice", "begin to talk"),
    ("bring to the table", "offer"),
    ("burning the midnight oil", "working late"),
    ("by the book", "by the rules"),
    ("catch my drift", "see what I mean"),
    ("chomping at the bit", "very eager"),
    ("circle back", "come back to this"),
    ("circling back", "coming back to this"),
    ("close of play", "the end of the day"),
    ("cold feet", "doubts"),
    ("connect the dots", "see how it fits together"),
    ("cross that bridge when we come to it", "decide that later"),
    ("cut corners", "work carelessly"),
    ("cut to the chase", "come to the point"),
    ("cutting edge", "very new"),
    ("deep dive", "close look"),
    ("down the road", "later"),
    ("drop me a line", "write to me"),
    ("drop the ball", "make a mistake"),
    ("dropped the ball", "made a mistake"),
    ("elephant in the room", "question that nobody asks"),
    ("fingers crossed", "I hope so"),
    ("flesh out", "add detail to"),
    ("from scratch", "from the beginning"),
    ("game changer", "big change"),
    ("get my feet wet", "begin"),
    ("get the ball rolling", "begin"),
    ("get up to speed", "learn what I need"),
    ("give me a shout", "write to me"),
    ("go the extra mile", "do more than is needed"),
    ("hit a home run", "succeed"),
    ("hit the ground running", "start fast"),
    ("hit the nail on the head", "say exactly the right thing"),
    ("hop on a call", "have a call"),
    ("hop on a quick call", "have a short call"),
    ("in a nutshell", "in short"),
    ("in the driver's seat", "in charge"),
    ("in the loop", "informed"),
    ("in the same boat", "in the same position"),
    ("in the weeds", "lost in details"),
    ("jump on a call", "have a call"),
    ("jump on a quick call", "have a short call"),
    ("jump on the bandwagon", "do what others do"),
    ("keep my eye on the ball", "stay with the goal"),
    ("knock it out of the park", "do very well"),
    ("knocked it out of the park", "did very well"),
    ("learn the ropes", "learn how it works"),
    ("learning the ropes", "learning how it works"),
    ("level playing field", "equal chance"),
    ("low hanging fruit", "easy first steps"),
    ("move the goalposts", "change the goal"),
    ("move the needle", "make a difference"),
    ("moves the needle", "makes a difference"),
    ("moving the needle", "making a difference"),
    ("my two cents", "my opinion"),
    ("north star", "main goal"),
    ("off the cuff", "unprepared"),
    ("off the top of my/your head", "without preparing"),
    ("on my/your plate", "to do"),
    ("on the back burner", "for later"),
    ("on the ball", "quick and careful"),
    ("on the fence", "undecided"),
    ("on the same page", "in agreement"),
    ("out of left field", "unexpected"),
    ("out of the box", "new"),
    ("out of the loop", "not informed"),
    ("par for the course", "as expected"),
    ("pick your brain", "ask you two questions"),
    ("picking your brain", "asking you two questions"),
    ("ping me", "write to me"),
    ("ping you", "write to you"),
    ("play it by ear", "decide as we go"),
    ("pull the plug", "stop it"),
    ("push the envelope", "go further"),
    ("put all my eggs in one basket", "depend on one thing"),
    ("raise the bar", "ask for more"),
    ("reach for the stars", "aim high"),
    ("reinvent the wheel", "do again what exists"),
    ("rock the boat", "cause trouble"),
    ("rule of thumb", "simple rule"),
    ("run it up the flagpole", "ask what others think"),
    ("shoot me an email", "write me an email"),
    ("shoot the breeze", "talk"),
    ("sounding board", "someone to test ideas with"),
    ("step up to the plate", "take responsibility"),
    ("table stakes", "the least that is needed"),
    ("take a rain check", "do it another day"),
    ("take it offline", "talk about it later"),
    ("take it with a grain of salt", "doubt it a little"),
    ("take the bull by the horns", "act"),
    ("thanks a million", "thank you very much"),
    ("the bottom line", "the main point"),
    ("the whole nine yards", "everything"),
    ("think outside the box", "think in a new way"),
    ("throw in the towel", "give up"),
    ("thrown under the bus", "blamed"),
    ("tip of the iceberg", "small part of it"),
    ("to be honest with you", "honestly"),
    ("touch base", "talk"),
    ("touching base", "writing to ask how you are"),
    ("under the weather", "ill"),
    ("up in the air", "not decided"),
    ("up to speed", "informed"),
    ("wear many hats", "do several jobs"),
    ("wearing many hats", "doing several jobs"),
    ("wrap my head around", "understand"),
    ("your neck of the woods", "your region"),
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        for (idiom, plain) in IDIOMS {
            let hits = part.words.matches(idiom).into_iter().filter(|hit| !part.is_quoted(&hit.span));
            notes.extend(hits.map(|hit| {
                let capital = part.text.get(hit.span.clone()).is_some_and(|text| text.starts_with(char::is_uppercase));
                let with = if capital { capitalised(plain) } else { (*plain).to_owned() };
                Note::on(at, hit.span.clone()).fill("plain", *plain).fix(hit.span, with)
            }));
        }
    }
    order::by_key(&mut notes, |note| (note.part, note.span.start, usize::MAX - note.span.end));
    notes.dedup_by(|next, kept| next.part == kept.part && next.span.start < kept.span.end);
    notes
}

/// With a capital first letter, for English words.
pub(super) fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};
    use super::IDIOMS;

    #[test]
    fn every_idiom_fires_and_its_plain_words_do_not() {
        for (idiom, plain) in IDIOMS {
            let said = idiom.split(' ').map(|word| word.split('/').next().unwrap()).collect::<Vec<_>>().join(" ");
            fires("idiom", "who", &[&format!("We said: {said}, and so on.")]);
            quiet("idiom", "who", &[&format!("We said: {plain}, and so on.")]);
        }
    }

    #[test]
    fn the_table_is_in_order_and_large_enough() {
        assert!(IDIOMS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(IDIOMS.len() >= 60);
    }

    #[test]
    fn plain_words_do_not_fire() {
        quiet(
            "idiom",
            "who",
            &[
                "I touch the screen, and the base moves.",
                "The fruit hangs low.",
                "The north has a star player.",
                "I read “Low-hanging fruit” twice.",
                "Could you open the box of plates?",
            ],
        );
    }

    #[test]
    fn the_fix_says_it_plainly() {
        mends(
            "idiom",
            "who",
            &[
                ("I would like to touch base.", "I would like to talk."),
                ("Circle back when you can.", "Come back to this when you can."),
                ("We took the low-hanging fruit 🍎 first.", "We took the easy first steps 🍎 first."),
                ("We want to move the needle on delays.", "We want to make a difference on delays."),
            ],
        );
    }
}
