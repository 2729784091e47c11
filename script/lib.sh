# shellcheck shell=bash
# Shared by the scripts: finds the JDK and Maven, builds when sources changed. Sourced, not run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly root
readonly run_dir="$root/target/run"
readonly oldest_java=21
readonly preferred_java=25

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "错误：$*"
    exit 1
}

# Major version of the JDK in a directory; 0 when there is no complete JDK.
java_version() {
    local home="$1" text
    if ! [ -x "$home/bin/java" ] || ! [ -x "$home/bin/javac" ]; then
        echo 0
        return
    fi
    text="$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)"
    echo "${text:-0}"
}

# Home directory of the java found in PATH, or nothing.
java_in_path() {
    local java
    java="$(command -v java)" || return 0
    dirname "$(dirname "$(readlink -f "$java")")"
}

# Sets and exports JAVA_HOME: JAVA_HOME, then PATH, then the installed JDKs, of these the preferred or the newest.
find_java() {
    local home version best='' best_version=0
    for home in "${JAVA_HOME:-}" "$(java_in_path)"; do
        if [ -n "$home" ] && [ "$(java_version "$home")" -ge "$oldest_java" ]; then
            export JAVA_HOME="$home"
            return
        fi
    done
    for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        version="$(java_version "$home")"
        if [ "$version" -eq "$preferred_java" ] || { [ "$best_version" -ne "$preferred_java" ] && [ "$version" -gt "$best_version" ]; }; then
            best="$home"
            best_version="$version"
        fi
    done
    [ "$best_version" -ge "$oldest_java" ] ||
        fail "没有找到 JDK ${oldest_java} 或更高版本（需要带 javac 的 JDK）。请安装 Temurin ${preferred_java}，或把 JAVA_HOME 指向它，然后重试。"
    export JAVA_HOME="$best"
}

find_maven() {
    command -v mvn >/dev/null ||
        fail "没有找到 Maven（mvn）。请先安装，例如：apt-get install maven，然后重试。"
    # Newer JDKs warn about the libraries of Maven itself.
    if [ "$(java_version "$JAVA_HOME")" -ge 24 ]; then
        export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    fi
}

# True when the built application is missing or older than a source.
sources_changed() {
    local stamp="$run_dir/built"
    [ -f "$stamp" ] || return 0
    # Not src/main/frontend: the build itself writes there.
    [ -n "$(find "$root/pom.xml" "$root/src/main/java" "$root/src/main/resources" "$root/frontend" "$root/db" \
        -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Builds the application when sources changed; a second one waits for the first.
build() {
    mkdir -p "$root/target"
    (
        flock 9
        build_changed
    ) 9>"$root/target/build.lock"
}

# Builds the application and lays it out in target/run for a fast start.
build_changed() {
    sources_changed || return 0
    find_maven
    say "正在编译（首次需要几分钟）……"
    rm -rf "$run_dir"
    touch "$root/target/build-started"
    (cd "$root" && mvn -q -B -DskipTests -Dspotless.check.skip=true package) >&2 || fail "编译失败，原因见上。"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/target/chainlead-*.jar extract --destination "$run_dir" --force >/dev/null ||
        fail "无法展开 target 中的程序包。"
    mv "$run_dir"/chainlead-*.jar "$run_dir/chainlead.jar"
    say "正在准备快速启动……"
    work_out_beans || rm -f "$run_dir/beans.jar"
    train
    # As old as the sources that went in, so that a change made during the build is seen next time.
    mv "$root/target/build-started" "$run_dir/built"
}

# Works out once, not at every start, which beans there are (Spring's ahead-of-time processing). Beside the tested package,
# so that tests and image stay as they are; settings that switch whole parts of Spring Boot on or off need a new build.
work_out_beans() {
    local work="$root/target/beans" application="$run_dir/chainlead.jar"
    rm -rf "$work"
    "$JAVA_HOME/bin/java" -cp "$application" org.springframework.boot.SpringApplicationAotProcessor \
        org.chainlead.Application "$work/sources" "$work/classes" "$work/classes" org.chainlead chainlead \
        >"$root/target/beans.log" 2>&1 || return 1
    find "$work/sources" -name '*.java' >"$work/files"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -implicit:none -cp "$work/classes:$application" -d "$work/classes" \
        "@$work/files" >>"$root/target/beans.log" 2>&1 || return 1
    "$JAVA_HOME/bin/jar" --create --no-compress --file "$run_dir/beans.jar" -C "$work/classes" .
}

# Records the loaded classes once so that later starts take seconds. A failure only costs speed.
train() {
    local record="-XX:AOTCacheOutput=$run_dir/chainlead.aot" data options
    [ "$(java_version "$JAVA_HOME")" -ge 25 ] || record="-XX:ArchiveClassesAtExit=$run_dir/chainlead.jsa"
    data="$(mktemp -d)"
    mapfile -t options < <(application_options)
    "$JAVA_HOME/bin/java" "$record" "${options[@]}" -Dspring.context.exit=onRefresh org.chainlead.Application \
        --chainlead.data="$data" --chainlead.demo=false --server.port=0 >"$root/target/train.log" 2>&1 || true
    rm -rf "$data"
}

# Where the application's classes are and whether its beans are worked out, one option a line. The same for training and starts.
application_options() {
    if [ -f "$run_dir/beans.jar" ]; then
        printf '%s\n' -cp "$run_dir/chainlead.jar:$run_dir/beans.jar" -Dspring.aot.enabled=true
    else
        printf '%s\n' -cp "$run_dir/chainlead.jar"
    fi
}

# The option that uses what train recorded, when it is there.
fast_start() {
    if [ -f "$run_dir/chainlead.aot" ]; then
        echo "-XX:AOTCache=$run_dir/chainlead.aot"
    elif [ -f "$run_dir/chainlead.jsa" ]; then
        echo "-XX:SharedArchiveFile=$run_dir/chainlead.jsa"
    else
        echo "-Xshare:auto"
    fi
}

# The optimising compiler takes only what stays hot. With the thresholds of the JVM it takes a whole core while the product
# starts, for code that runs once.
late_optimising=(
    -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=50000
    -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=1000000
)

# Runs one of the product's command line tools: main class and its arguments.
run_tool() {
    local main="$1"
    shift
    find_java
    # Not a new build when there is one: the running application uses its files.
    [ -f "$run_dir/built" ] || build || exit 2
    "$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -cp "$run_dir/chainlead.jar" "$main" "$@"
}

# An absolute path, whether it exists or not.
absolute() {
    case "$1" in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$PWD/$1" ;;
    esac
}
