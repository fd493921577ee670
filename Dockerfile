# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode --no-transfer-progress -DskipTests -Dmaven.test.skip -Djacoco.skip -Dspotless.check.skip -Pimage package
# The AOT cache needs the jars as files, with the time stamps that they have here.
RUN java -Djarmode=tools -jar target/statsig-emulator.jar extract --destination /app

FROM eclipse-temurin:25-jre
COPY --from=build /app /app
COPY src/image/java.options src/image/train.sh /app/
RUN /app/train.sh /app
ENV SERVER_ADDRESS=0.0.0.0
USER 65532:65532
EXPOSE 3006
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "/app/statsig-emulator.jar", "healthcheck"]
# AOTMode stays auto: with a JVM that refuses the cache the emulator still starts, only slower.
ENTRYPOINT ["java", "-XX:AOTCache=/app/statsig-emulator.aot", "@/app/java.options", "-jar", "/app/statsig-emulator.jar"]
