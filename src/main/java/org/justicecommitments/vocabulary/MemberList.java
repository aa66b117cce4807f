package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** The members of OGP, found by any name that exports use for them. */
public final class MemberList {

    private static final List<String> COLUMNS = List.of(
            "member_code",
            "name",
            "former_names",
            "kind",
            "country_code",
            "id_prefix",
            "region",
            "member_from",
            "member_until",
            "source",
            "reviewed");

    private final List<Member> members;
    private final Map<String, Member> bySpelling = new HashMap<>();

    private MemberList(List<Member> members) {
        this.members = members;
    }

    /** Reads the list; what is wrong in it goes to the problems. */
    public static MemberList read(Path file, Problems problems) {
        List<Member> members = new ArrayList<>();
        MemberList list = new MemberList(members);
        for (Entry entry : CodeList.read(file, COLUMNS, problems)) {
            Member member = member(entry, problems);
            if (members.stream().anyMatch(other -> other.code().equals(member.code()))) {
                problems.add(entry.file(), entry.line(), "the member_code '%s' stands twice".formatted(member.code()));
            }
            members.add(member);
            list.register(member.name(), member, entry, problems);
            member.formerNames().forEach(name -> list.register(name, member, entry, problems));
        }
        members.sort(Comparator.comparing(Member::code));
        return list;
    }

    private static Member member(Entry entry, Problems problems) {
        Optional<MemberKind> kind = Arrays.stream(MemberKind.values())
                .filter(k -> k.code().equals(entry.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(
                    entry.file(),
                    entry.line(),
                    "kind is '%s'; expected national, local or other".formatted(entry.get("kind")));
        }
        if (entry.get("member_code").isEmpty() || entry.get("name").isEmpty()) {
            problems.add(entry.file(), entry.line(), "a member needs a member_code and a name");
        }
        return new Member(
                entry.get("member_code"),
                entry.get("name"),
                entry.list("former_names"),
                kind,
                entry.get("country_code"),
                entry.get("id_prefix"),
                entry.get("region"),
                year(entry, "member_from", problems),
                year(entry, "member_until", problems));
    }

    private static Optional<Integer> year(Entry entry, String column, Problems problems) {
        String text = entry.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("(19|20)\\d\\d")) {
            problems.add(entry.file(), entry.line(), "%s is '%s'; expected a year".formatted(column, text));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private void register(String name, Member member, Entry entry, Problems problems) {
        Member other = bySpelling.putIfAbsent(Spelling.fold(name), member);
        if (other != null && !other.equals(member)) {
            problems.add(
                    entry.file(),
                    entry.line(),
                    "'%s' stands for both %s and %s".formatted(name, other.code(), member.code()));
        }
    }

    /** The member that a name stands for, if the list knows the name. */
    public Optional<Member> named(String name) {
        return Optional.ofNullable(bySpelling.get(Spelling.fold(name)));
    }

    /** All members by code. */
    public List<Member> members() {
        return List.copyOf(members);
    }
}
